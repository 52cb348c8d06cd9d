import DataLoader from 'dataloader';

import type { Viewer } from './viewer.js';

/**
 * Gathers the keys asked side by side within one request into one statement; kept for the life of the viewer.
 * @param load one value a key, in the keys' order
 */
export function loaderFor<Key, Value>(load: (viewer: Viewer, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>): (viewer: Viewer) => DataLoader<Key, Value> {
  const loaders = new WeakMap<Viewer, DataLoader<Key, Value>>();
  return (viewer) => {
    let loader = loaders.get(viewer);
    if (!loader) {
      loader = new DataLoader<Key, Value>((keys) => load(viewer, keys));
      loaders.set(viewer, loader);
    }
    return loader;
  };
}
