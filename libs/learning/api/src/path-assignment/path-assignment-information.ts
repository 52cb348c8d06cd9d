import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { ReadAssignedSteps } from './read-assigned-steps.js';

/** The steps that assigned templates put on a person's path, the assignments that were of them until they were withdrawn, and those that they made themselves. */
@Injectable()
export class PathAssignmentInformation implements HeldInformation, OnModuleInit {
  readonly key = 'assignedSteps';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly steps: ReadAssignedSteps,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Parcours types attribués', en: 'Assigned path templates' },
      count: (await this.steps.mine(viewer)).length + (await this.named(viewer)).length,
      from: { fr: 'La planification des ressources humaines ou la personne dont vous relevez, pour vous, votre unité, votre corps d’emploi ou votre rôle ; vous-même, si vous en attribuez', en: 'Human resources planning or your manager, for you, your unit, your job family or your role; yourself, where you assign some' },
      purpose: { fr: 'Placer les étapes dans votre parcours, avec leur raison et leur échéance ; la personne dont vous relevez voit si celles qui sont obligatoires sont à faire, commencées ou terminées', en: 'To put steps on your path, with their reason and last day; your manager sees whether the obligatory ones are to do, begun or done' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const steps = (await this.steps.mine(viewer)).map(({ courseId, obligation, dueOn, note, templateTitle, assignment: { version, reason, assignedBy, assignedAt } }) => ({ courseId, obligation, dueOn, note, templateTitle, version, reason, assignedBy, assignedAt }));
    return { steps, assignments: await this.named(viewer) };
  }

  /** Assignments to the person by name that were withdrawn, and all those that they made. */
  private async named(viewer: Viewer): Promise<readonly unknown[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select p.template_id as "templateId", p.version, p.target, p.assigned_by = $3 as "byYou", p.obligation, p.due_on::text as "dueOn", p.reason, p.assigned_by_name as "assignedBy", p.assigned_at as "assignedAt",
         p.withdrawn_at as "withdrawnAt", p.withdrawn_by_name as "withdrawnBy", p.withdrawal_reason as "withdrawalReason"
       from learning.path_assignment p where p.organization_id = $1 and ((p.employee_id = $2 and p.withdrawn_at is not null) or p.assigned_by = $3) order by p.assigned_at, p.id`,
      [viewer.organizationId, viewer.employeeId, viewer.accountId],
    );
  }
}
