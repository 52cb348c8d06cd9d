import { hashWords } from '@passerelle/kernel';

/** The modulus of the generator below, a prime. */
const MODULUS = 2_147_483_647;

/**
 * Uniform numbers on [0, 1) that follow from a sitting's seed and from what they are drawn for: any copy of the service
 * finds the same ones, whenever it asks. They decide an order or one of a few questions, and keep no secret.
 * Source: Park and Miller, Random Number Generators: Good Ones Are Hard to Find, CACM 31, 1988.
 * @param seed whole, 0 to 2³² − 1
 * @param purpose what is drawn: a place in the sitting, an item
 */
export function drawsOf(seed: number, purpose: string): () => number {
  let state = 1 + ((seed ^ hashWords(purpose)) >>> 0) % (MODULUS - 1);
  return () => {
    state = (state * 48_271) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}
