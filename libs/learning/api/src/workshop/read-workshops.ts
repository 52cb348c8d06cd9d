import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { EmployeeId, WorkshopId } from '@passerelle/kernel';
import { Clock, NotFound, type Page, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Courses } from '../course/courses.js';
import { describeWorkshop, type Served } from './describe-workshop.js';
import type { WorkshopParticipantType, WorkshopType } from './workshop.type.js';
import { WorkshopPlaces } from './workshop-places.js';
import { Workshops, type WorkshopTime } from './workshops.js';

/** Workshops as the viewer sees them, with what they serve; and, for whoever planned one, who comes. */
@Injectable()
export class ReadWorkshops {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly courses: Courses,
    private readonly competencies: CompetenciesReader,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly clock: Clock,
  ) {}

  async page(viewer: Viewer, wanted: { readonly when: WorkshopTime; readonly first: number; readonly after?: string | null }): Promise<Page<WorkshopType>> {
    const now = this.clock.now();
    const page = await this.workshops.page(viewer, await this.managerOf(viewer), now, wanted);
    const served = await this.served(viewer);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: describeWorkshop(viewer, node, served, now) })) };
  }

  async mine(viewer: Viewer): Promise<WorkshopType[]> {
    const now = this.clock.now();
    const mine = await this.workshops.mine(viewer, now);
    const served = await this.served(viewer);
    return mine.map((seen) => describeWorkshop(viewer, seen, served, now));
  }

  /** @throws NotFound for what is neither open to the viewer nor theirs */
  async one(viewer: Viewer, id: WorkshopId): Promise<WorkshopType> {
    const seen = await this.workshops.seen(viewer, await this.managerOf(viewer), id);
    if (!seen) throw new NotFound();
    return describeWorkshop(viewer, seen, await this.served(viewer), this.clock.now());
  }

  /** Those who come, by name, then those who wait in their order, then those invited and those who withdrew. */
  async participants(viewer: Viewer, id: WorkshopId): Promise<WorkshopParticipantType[]> {
    const seen = await this.workshops.seen(viewer, null, id);
    if (seen?.plannedBy !== viewer.accountId) throw new NotFound();
    const places = await this.places.of(viewer, id);
    const line = places.filter(({ state }) => state === 'waiting').map(({ employeeId }) => employeeId);
    const people = await Promise.all(places.map(({ employeeId }) => this.workforce.employee(viewer, employeeId)));
    const collator = new Intl.Collator('fr');
    return places
      .flatMap(({ employeeId, state, attendance }, index): WorkshopParticipantType[] => {
        const person = people[index];
        return person ? [{ employeeId, firstName: person.firstName, lastName: person.lastName, state, attendance, rank: state === 'waiting' ? line.indexOf(employeeId) + 1 : null }] : [];
      })
      .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.rank ?? 0) - (b.rank ?? 0) || collator.compare(`${a.lastName} ${a.firstName}`, `${b.lastName} ${b.firstName}`));
  }

  private async managerOf(viewer: Viewer): Promise<EmployeeId | null> {
    return viewer.employeeId ? ((await this.workforce.managerOf(viewer, viewer.employeeId))?.id ?? null) : null;
  }

  private async served(viewer: Viewer): Promise<Served> {
    return { courses: await this.courses.all(viewer), competencies: await this.competencies.competencies(viewer) };
  }
}

const ORDER = { seated: 0, waiting: 1, invited: 2, withdrawn: 3, declined: 4 } as const;
