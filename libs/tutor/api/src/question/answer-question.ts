import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';
import { judgePassages, topicWords } from '@passerelle/tutor-domain';

import { KeepPassages } from './keep-passages.js';
import { type PassageRow, Passages } from './passages.js';

export interface AnsweredQuestion {
  /** Nothing where what is published does not answer. */
  readonly passages: readonly (PassageRow & { readonly covers: number })[];
}

/** Answers a question by passages of what is published, quoted, or by nothing. The question is kept nowhere. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly keep: KeepPassages,
    private readonly passages: Passages,
  ) {}

  async run(viewer: Viewer, question: string, language: Language): Promise<AnsweredQuestion> {
    await this.keep.run(viewer);
    const { words, total } = await this.passages.words(viewer, topicWords(question, language), language);
    const answer = judgePassages(words, total, await this.passages.holding(viewer, words.map(({ lexeme }) => lexeme), language));
    if (answer.kind === 'NotKnown') return { passages: [] };
    const rows = await this.passages.read(viewer, answer.passages.map(({ id }) => id), language);
    return { passages: answer.passages.flatMap(({ id, covers }) => {
      const row = rows.get(id);
      return row ? [{ ...row, covers }] : [];
    }) };
  }
}
