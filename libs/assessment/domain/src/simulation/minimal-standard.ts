/**
 * Uniform numbers on [0, 1): a sequence that any machine repeats, for specifications and simulations.
 * Source: Park and Miller, Random Number Generators: Good Ones Are Hard to Find, CACM 31, 1988.
 * @param seed whole, from 1 to 2,147,483,646
 */
export function minimalStandard(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
