import { readFile } from 'node:fs/promises';

import { Injectable } from '@nestjs/common';
import type { TaskKind } from '@passerelle/assessment-domain';

const FILE = new URL('../../../catalogue/task-kinds.json', import.meta.url);

/** The kinds of tasks in which questions are set, as they ship; read once. */
@Injectable()
export class TaskKinds {
  private kinds: Promise<readonly TaskKind[]> | undefined;

  all(): Promise<readonly TaskKind[]> {
    this.kinds ??= readFile(FILE, 'utf8').then((text) => JSON.parse(text) as readonly TaskKind[]);
    return this.kinds;
  }
}
