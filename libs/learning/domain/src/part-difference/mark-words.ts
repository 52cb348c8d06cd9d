/** A run of words that two wordings share, or that only one of them has. */
export interface MarkedWords {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly words: string;
}

/** Beyond so many pairs of words to compare, what differs is shown whole: the old run, then the new one. */
const MOST_PAIRS = 4_000_000;

/**
 * What was added and removed from one wording to another, word by word: a longest common subsequence (Wagner and Fischer,
 * « The String-to-String Correction Problem », JACM 21, 1974). Kept and removed words make the first, kept and added ones the second.
 */
export function markWords(before: string, after: string): readonly MarkedWords[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < old.length - first && last < now.length - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1;
  const [oldMiddle, nowMiddle] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  return joined([...kept(old.slice(0, first)), ...marked(oldMiddle, nowMiddle), ...kept(old.slice(old.length - last))]);
}

/** Words, each with the space that follows it. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+\s?/gu) ?? [];
}

function kept(pieces: readonly string[]): readonly MarkedWords[] {
  return pieces.map((words) => ({ kind: 'kept', words }));
}

function marked(old: readonly string[], now: readonly string[]): readonly MarkedWords[] {
  const whole = (kind: 'added' | 'removed', pieces: readonly string[]): readonly MarkedWords[] => (pieces.length > 0 ? [{ kind, words: pieces.join('') }] : []);
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_PAIRS) return [...whole('removed', old), ...whole('added', now)];
  const width = now.length + 1;
  const lengths = longestFrom(old, now);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const marks: MarkedWords[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [was, is] = [old[row], now[column]];
    if (was !== undefined && was === is) marks.push({ kind: 'kept', words: was });
    else if (was !== undefined && (is === undefined || at(row + 1, column) >= at(row, column + 1))) marks.push({ kind: 'removed', words: was });
    else marks.push({ kind: 'added', words: is ?? '' });
    const { kind } = marks[marks.length - 1] ?? { kind: 'kept' };
    if (kind !== 'added') row += 1;
    if (kind !== 'removed') column += 1;
  }
  return marks;
}

/** For each pair of places, how many pieces both wordings share from there on. */
function longestFrom(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = old[row] === now[column] ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1 : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  return lengths;
}

/** Runs of one kind, side by side, are one run; within a change, what is removed comes before what is added. */
function joined(marks: readonly MarkedWords[]): readonly MarkedWords[] {
  const runs: MarkedWords[] = [];
  let [removed, added] = ['', ''];
  const change = () => {
    if (removed) runs.push({ kind: 'removed', words: removed });
    if (added) runs.push({ kind: 'added', words: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, words } of marks) {
    if (kind === 'removed') removed += words;
    else if (kind === 'added') added += words;
    else {
      change();
      const last = runs.at(-1);
      if (last?.kind === 'kept') runs[runs.length - 1] = { kind, words: last.words + words };
      else runs.push({ kind, words });
    }
  }
  change();
  return runs;
}
