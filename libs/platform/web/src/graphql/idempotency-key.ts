/** One key an intention: kept while the same intention is sent again, new for the next one. */
export class Intention {
  private key: string | undefined;

  /** The key of the intention at hand. */
  current(): string {
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
