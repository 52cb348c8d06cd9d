import type { FamilyContent, Task } from '@passerelle/occupations-domain';

import { ILO_CITATION, iloOccupation, iloTask } from './ilo-index.js';
import type { VersionRow } from './job-families.js';
import type { FamilyVersionType, TaskType } from './job-family.type.js';

/** A version as clients read it: each figure with its source spelled out. */
export function describeVersion(row: VersionRow): FamilyVersionType {
  const { content, ...version } = row;
  const { title, group, summary, nearest, tasks } = content;
  return {
    ...version,
    title,
    group,
    summary,
    nearest: nearest.map(describeNearest),
    tasks: tasks.map(describeTask),
  };
}

function describeNearest({ isco08, why }: FamilyContent['nearest'][number]) {
  const { title, mean } = iloOccupation(isco08);
  return { isco08, why, title, publishedMean: mean };
}

function describeTask(task: Task): TaskType {
  const { source } = task;
  return { ...task, source: source.kind === 'judgement' ? { basis: source.basis } : { citation: ILO_CITATION, tasks: source.refs.map(iloTask) } };
}
