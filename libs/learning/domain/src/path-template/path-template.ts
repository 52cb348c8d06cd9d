import type { BilingualText, CourseId, JobFamilyId } from '@passerelle/kernel';

import type { RequestObligation } from '../request/course-request.js';

/** One course of a template. */
export interface TemplateStep {
  readonly courseId: CourseId;
  readonly obligation: RequestObligation;
  /** Why it is there; whoever takes it reads it. */
  readonly note: BilingualText;
}

/** What a path template says, in a draft or in a version, which never changes once published. */
export interface PathTemplateContent {
  readonly title: BilingualText;
  /** From what the family does today to what it will do; null for everybody. */
  readonly familyId: JobFamilyId | null;
  /** In the order that is advised. */
  readonly steps: readonly TemplateStep[];
}

export const EMPTY_TEMPLATE: PathTemplateContent = { title: { fr: '', en: '' }, familyId: null, steps: [] };

/** Most steps of a template: beyond, it is several. */
export const MOST_TEMPLATE_STEPS = 40;

/** What keeps a draft from being published. */
export type TemplateFault =
  | { readonly kind: 'TitleMissing' }
  | { readonly kind: 'StepMissing' }
  | { readonly kind: 'NoteMissing'; readonly courseId: CourseId }
  /** The catalogue no longer has it. */
  | { readonly kind: 'CourseUnknown'; readonly courseId: CourseId }
  | { readonly kind: 'CourseTwice'; readonly courseId: CourseId }
  /** Published, it would say what the version in force says already. */
  | { readonly kind: 'NothingChanges' };
export const TEMPLATE_FAULTS = ['TitleMissing', 'StepMissing', 'NoteMissing', 'CourseUnknown', 'CourseTwice', 'NothingChanges'] as const satisfies readonly TemplateFault['kind'][];

/**
 * Everything that keeps a draft from being published, in the order of the page.
 * @param known courses of the catalogue
 * @param inForce what is published; null before the first version
 */
export function templateFaults(draft: PathTemplateContent, known: ReadonlySet<CourseId>, inForce: PathTemplateContent | null): readonly TemplateFault[] {
  const { title, steps } = draft;
  const seen = new Set<CourseId>();
  return [
    ...(isSaid(title) ? [] : [{ kind: 'TitleMissing' as const }]),
    ...(steps.length > 0 ? [] : [{ kind: 'StepMissing' as const }]),
    ...steps.flatMap(({ courseId, note }): readonly TemplateFault[] => {
      const twice = seen.has(courseId);
      seen.add(courseId);
      return [
        ...(known.has(courseId) ? [] : [{ kind: 'CourseUnknown' as const, courseId }]),
        ...(twice ? [{ kind: 'CourseTwice' as const, courseId }] : []),
        ...(isSaid(note) ? [] : [{ kind: 'NoteMissing' as const, courseId }]),
      ];
    }),
    ...(inForce && saysTheSame(draft, inForce) ? [{ kind: 'NothingChanges' as const }] : []),
  ];
}

/** Whether two contents would read the same. */
export function saysTheSame(one: PathTemplateContent, other: PathTemplateContent): boolean {
  return one.familyId === other.familyId && sameWords(one.title, other.title) && one.steps.length === other.steps.length
    && one.steps.every((step, place) => { const beside = other.steps[place]; return beside !== undefined && step.courseId === beside.courseId && step.obligation === beside.obligation && sameWords(step.note, beside.note); });
}

export function sameWords(one: BilingualText, other: BilingualText): boolean {
  return one.fr === other.fr && one.en === other.en;
}

function isSaid({ fr, en }: BilingualText): boolean {
  return fr.trim() !== '' && en.trim() !== '';
}
