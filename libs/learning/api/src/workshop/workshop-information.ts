import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

/** The workshops in which a person has or had a place, with what was marked of their coming. */
@Injectable()
export class WorkshopInformation implements HeldInformation, OnModuleInit {
  readonly key = 'workshops';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>('select count(*)::int as count from learning.workshop_place where organization_id = $1 and employee_id = $2', [viewer.organizationId, viewer.employeeId]);
    return {
      name: { fr: 'Ateliers\u00a0: places, invitations et présences', en: 'Workshops: places, invitations and attendance' },
      count: row?.count ?? 0,
      from: { fr: 'Vous, et la personne qui a planifié l’atelier', en: 'You, and whoever planned the workshop' },
      purpose: { fr: 'Tenir la liste des places et savoir qui est venu\u00a0; une présence n’est pas la preuve d’un niveau et n’en change aucun', en: 'To keep the list of places and know who came; attendance is not evidence of a level and changes none' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select w.title, w.starts_at, w.planned_by_name as planned_by, p.state, p.invited_by, p.attendance, p.attendance_at from learning.workshop_place p
       join learning.workshop w on w.organization_id = p.organization_id and w.id = p.workshop_id where p.organization_id = $1 and p.employee_id = $2 order by w.starts_at`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
