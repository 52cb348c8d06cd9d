import highsLoader, { type Highs } from 'highs';

// Its types are those of its CommonJS build, whose default is one step further.
export const loadHighs = highsLoader as unknown as () => Promise<Highs>;
