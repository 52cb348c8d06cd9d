import { Injectable } from '@nestjs/common';
import { quebecDay } from '@passerelle/kernel';
import { LearningReader } from '@passerelle/learning-api';
import { OccupationsReader } from '@passerelle/occupations-api';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';
import { versionInForce } from '@passerelle/tutor-domain';

import { Policies } from '../policy/policies.js';
import { passagesOfCourse, passagesOfFamily, passagesOfPolicy } from './cut-published.js';
import { type Passage, Passages, type PassageSource } from './passages.js';

interface CutSource extends PassageSource {
  readonly passages: readonly Passage[];
}

/**
 * Keeps the passages those of what is published today: whoever asks first after a publication has them made, in a
 * transaction of its own; nothing else waits, and nobody publishes for the search.
 */
@Injectable()
export class KeepPassages {
  constructor(
    private readonly transactions: Transactions,
    private readonly passages: Passages,
    private readonly learning: LearningReader,
    private readonly occupations: OccupationsReader,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer): Promise<void> {
    const courses = (await this.learning.versionsInForce(viewer)).map(({ courseId, version }) => ({ source: `course/${courseId}`, version: String(version) }));
    const families = await this.occupations.published(viewer);
    const day = quebecDay(this.clock.now());
    const policies = (await this.policies.all(viewer)).flatMap(({ id, versions, withdrawnAt }) => {
      const held = withdrawnAt ? undefined : versionInForce(versions, day);
      return held ? [{ source: `policy/${id}`, version: String(held.version), passages: passagesOfPolicy(id, held) }] : [];
    });
    const inForce: readonly PassageSource[] = [...courses, ...policies, ...families.map(({ id, currentId }) => ({ source: `family/${id}`, version: currentId }))];
    const kept = new Map((await this.passages.sources(viewer)).map(({ source, version }) => [source, version]));
    const stale = inForce.filter(({ source, version }) => kept.get(source) !== version);
    if (stale.length === 0 && kept.size === inForce.length) return;
    const made = await this.make(viewer, stale, families, policies);
    // What was read is closed first: nobody holds a connection while waiting for another.
    await this.transactions.close(viewer);
    await this.transactions.writeFor(viewer.organizationId, (statements) => this.passages.replace(statements, viewer.organizationId, made, inForce));
  }

  private async make(viewer: Viewer, stale: readonly PassageSource[], families: Awaited<ReturnType<OccupationsReader['published']>>, policies: readonly CutSource[]) {
    const wanted = new Set(stale.map(({ source }) => source));
    const courses = stale.some(({ source }) => source.startsWith('course/')) ? await this.learning.coursesInForce(viewer) : [];
    // Asked side by side, so that they are read in one statement.
    const contents = await Promise.all(families.filter(({ id }) => wanted.has(`family/${id}`)).map(async ({ id }) => ({ source: `family/${id}`, passages: passagesOfFamily(id, await this.occupations.content(viewer, id)) })));
    const cut = new Map([...courses.map((course) => ({ source: `course/${course.id}`, passages: passagesOfCourse(course) })), ...contents, ...policies].map(({ source, passages }) => [source, passages]));
    // What has no passage is kept as well: it is not made anew at each question.
    return stale.map(({ source, version }) => ({ source, version, passages: cut.get(source) ?? [] }));
  }
}
