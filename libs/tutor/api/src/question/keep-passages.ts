import { Injectable } from '@nestjs/common';
import { LearningReader } from '@passerelle/learning-api';
import { OccupationsReader } from '@passerelle/occupations-api';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { passagesOfCourse, passagesOfFamily } from './cut-published.js';
import { Passages, type PassageSource } from './passages.js';

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
  ) {}

  async run(viewer: Viewer): Promise<void> {
    const courses = (await this.learning.versionsInForce(viewer)).map(({ courseId, version }) => ({ source: `course/${courseId}`, version: String(version) }));
    const families = await this.occupations.published(viewer);
    const inForce: readonly PassageSource[] = [...courses, ...families.map(({ id, currentId }) => ({ source: `family/${id}`, version: currentId }))];
    const kept = new Map((await this.passages.sources(viewer)).map(({ source, version }) => [source, version]));
    const stale = inForce.filter(({ source, version }) => kept.get(source) !== version);
    if (stale.length === 0 && kept.size === inForce.length) return;
    const made = await this.make(viewer, stale, families);
    await this.transactions.writeFor(viewer.organizationId, (statements) => this.passages.replace(statements, viewer.organizationId, made, inForce));
  }

  private async make(viewer: Viewer, stale: readonly PassageSource[], families: Awaited<ReturnType<OccupationsReader['published']>>) {
    const wanted = new Set(stale.map(({ source }) => source));
    const courses = stale.some(({ source }) => source.startsWith('course/')) ? await this.learning.coursesInForce(viewer) : [];
    // Asked side by side, so that they are read in one statement.
    const contents = await Promise.all(families.filter(({ id }) => wanted.has(`family/${id}`)).map(async ({ id }) => ({ source: `family/${id}`, passages: passagesOfFamily(id, await this.occupations.content(viewer, id)) })));
    const cut = new Map([...courses.map((course) => ({ source: `course/${course.id}`, passages: passagesOfCourse(course) })), ...contents].map(({ source, passages }) => [source, passages]));
    // What has no passage is kept as well: it is not made anew at each question.
    return stale.map(({ source, version }) => ({ source, version, passages: cut.get(source) ?? [] }));
  }
}
