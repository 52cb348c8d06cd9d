import { existsSync, readFileSync } from 'node:fs';

/** What the builder says of a file that it wrote. */
interface Output {
  readonly entryPoint?: string;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const MAIN = 'src/main.ts';
/** What main.ts fetches as soon as the first frame is painted. */
const START = 'src/app/start.ts';
/** Pages that people open first, by their address after the language, with the source of each. */
const FIRST_PAGES: readonly { readonly address: RegExp; readonly source: string }[] = [
  { address: /^accueil$/, source: 'libs/learning/web/src/home/home-page.ts' },
  { address: /^formations\/[^/]+\/lecon(\/|$)/, source: 'libs/learning/web/src/player/player-page.ts' },
  { address: /^mon-equipe$/, source: 'libs/competencies/web/src/team/team-page.ts' },
  { address: /^connexion$/, source: 'libs/trust/web/src/sign-in/sign-in-page.ts' },
];

/**
 * The files of code that a page will ask for, so that they are fetched beside the first one instead of one after the other.
 * @param statsFile what the builder said of the files that it wrote
 * @returns by the address after the language, names of files; none where the page is not one that people open first
 * @throws Error where the build holds no page of one of the sources
 */
export function codeOfFirstPages(statsFile: string): (address: string) => readonly string[] {
  if (!existsSync(statsFile)) return () => [];
  const { outputs } = JSON.parse(readFileSync(statsFile, 'utf8')) as { readonly outputs: Readonly<Record<string, Output>> };
  const fileOf = (source: string) => {
    const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source)) ?? [];
    if (!file) throw new Error(`The web app that is built has no page made from ${source}.`);
    return file;
  };
  const atOnce = new Set([...withImports(outputs, fileOf(MAIN)), ...withImports(outputs, fileOf(START))]);
  const code = FIRST_PAGES.map(({ address, source }) => ({ address, files: [...new Set([...atOnce, ...withImports(outputs, fileOf(source))])] }));
  return (address) => code.find((page) => page.address.test(address))?.files ?? [...atOnce];
}

/** A file, and every file that it cannot run without. */
function withImports(outputs: Readonly<Record<string, Output>>, file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') withImports(outputs, path, found);
  return found;
}
