import type { BilingualText } from '@passerelle/kernel';

import { FILE_NAME, isFields } from '../course-draft/part-faults.js';
import { type FolderFault, folderFault } from './folder-fault.js';
import { COURSE_FILE, LANGUAGES, TEXT_FILES, textFile } from './write-course-folder.js';

type Fields = Readonly<Record<string, unknown>>;

export interface InlinedTexts {
  /** As it was written, its texts in place of their names. */
  readonly course: Fields;
  readonly faults: readonly FolderFault[];
  /** For the place of each text, the file that holds its first language. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * A course as it is written in `course.json`, with the texts of its Markdown files in their place, and drawings named once
 * named in both languages.
 * @param written modules, lessons and activities are lists of fields
 */
export function inlineTexts(written: Fields, texts: ReadonlyMap<string, string>): InlinedTexts {
  const faults: FolderFault[] = [];
  const fileOf = new Map<string, string>();
  const activityOf = (activity: Fields, at: string): Fields => {
    const named = typeof activity['kind'] === 'string' && Object.hasOwn(TEXT_FILES, activity['kind']) ? TEXT_FILES[activity['kind'] as keyof typeof TEXT_FILES] : undefined;
    if (!named) return activity['kind'] === 'image' ? drawingNamedTwice(activity) : activity;
    const { [named.names]: name, ...rest } = activity;
    if (typeof name !== 'string' || !FILE_NAME.test(name)) {
      faults.push(folderFault('FileNameExpected', COURSE_FILE, { at: `${at}/${named.names}` }));
      return activity;
    }
    fileOf.set(`${at}/${named.text}`, textFile(name, 'fr'));
    for (const language of LANGUAGES) if (!texts.has(textFile(name, language))) faults.push(folderFault('FileMissing', textFile(name, language), { at: `${at}/${named.names}` }));
    const [fr = '', en = ''] = LANGUAGES.map((language) => texts.get(textFile(name, language)));
    const { file, ...others } = rest;
    return { ...others, ...(file === undefined ? {} : { file }), [named.text]: { fr, en } satisfies BilingualText };
  };
  const each = (value: unknown, at: string, of: (one: Fields, at: string) => Fields) => (value as readonly unknown[]).map((one, place) => (isFields(one) ? of(one, `${at}/${place}`) : one));
  const modules = each(written['modules'], 'modules', (module, at) => ({ ...module, lessons: each(module['lessons'], `${at}/lessons`, (lesson, here) => ({ ...lesson, activities: each(lesson['activities'], `${here}/activities`, activityOf) })) }));
  return { course: { ...written, modules }, faults, fileOf };
}

/** A drawing without words is named once. */
function drawingNamedTwice({ file, ...activity }: Fields): Fields {
  return { ...activity, file: typeof file === 'string' ? { fr: file, en: file } : file };
}
