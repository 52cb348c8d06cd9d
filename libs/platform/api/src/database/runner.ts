/** Anything that runs parameterized statements, as the loading of a catalogue needs. */
export interface Runner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}
