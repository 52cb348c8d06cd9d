/** One key an intention: kept while the same intention is sent again, new for the next one. */
export class Intention {
  private key: string | undefined;
  private words: string | undefined;

  /**
   * The key of the intention at hand.
   * @param what is sent, where a page sends several things: another thing is another intention, although the answer to the
   * first was lost; with its key, the server would answer for the first again
   */
  current(what: unknown = null): string {
    const words = JSON.stringify(what);
    if (words !== this.words) this.key = undefined;
    this.words = words;
    this.key ??= newIdempotencyKey();
    return this.key;
  }

  /** To call once the server has answered: the next intention is another one. */
  done(): void {
    this.key = undefined;
  }
}

export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
