import type { BilingualText, CourseId, JobFamilyId } from '@passerelle/kernel';
import type { TemplateFault, TemplateStep } from '@passerelle/learning-domain';

import type { CourseVersion } from '../course/courses.js';
import type { PathTemplateType, TemplateFaultType, TemplateStepType, TemplateVersionType } from './path-template.type.js';
import type { PathTemplate, TemplateVersion } from './path-templates.js';

/** Courses of the catalogue by their ids. */
export type Catalogue = ReadonlyMap<CourseId, CourseVersion>;

export function describeTemplate({ id, inForce, draft }: PathTemplate, catalogue: Catalogue, families: ReadonlyMap<JobFamilyId, BilingualText>): PathTemplateType {
  const content = inForce?.content ?? draft?.content;
  const familyId = content?.familyId ?? null;
  return { id, title: content?.title ?? { fr: '', en: '' }, familyId, familyTitle: familyId && (families.get(familyId) ?? null), inForce: inForce && describeVersion(inForce, catalogue) };
}

export function describeVersion({ content, ...version }: TemplateVersion, catalogue: Catalogue): TemplateVersionType {
  return { ...version, title: content.title, steps: content.steps.map((step) => describeTemplateStep(step, catalogue)) };
}

export function describeTemplateStep(step: TemplateStep, catalogue: Catalogue): TemplateStepType {
  const course = catalogue.get(step.courseId)?.content;
  return { ...step, courseTitle: course?.title ?? null, durationMinutes: course?.durationMinutes ?? 0 };
}

export function describeTemplateFault(fault: TemplateFault): TemplateFaultType {
  return { kind: fault.kind, courseId: 'courseId' in fault ? fault.courseId : null };
}
