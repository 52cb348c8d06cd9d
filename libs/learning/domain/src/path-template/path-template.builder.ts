import type { CourseId, JobFamilyId, PathAssignmentId, PathTemplateId } from '@passerelle/kernel';

import type { PathAssignment } from './path-assignment.js';
import type { PathTemplateContent, TemplateStep } from './path-template.js';

export function aTemplateStep(over: Partial<TemplateStep> = {}): TemplateStep {
  return { courseId: 'c1' as CourseId, obligation: 'recommended', note: { fr: 'Pour relire les lettres.', en: 'To proofread letters.' }, ...over };
}

export function aTemplate(over: Partial<PathTemplateContent> = {}): PathTemplateContent {
  return { title: { fr: 'Bureau transformé', en: 'Transformed office' }, familyId: null, steps: [aTemplateStep()], ...over };
}

export function aPathAssignment(over: Partial<PathAssignment> = {}): PathAssignment {
  return {
    id: '01890000-0000-7000-8000-0000000000a1' as PathAssignmentId, templateId: '01890000-0000-7000-8000-0000000000b1' as PathTemplateId, version: 1,
    target: { kind: 'family', familyId: 'agent-bureau' as JobFamilyId }, obligation: 'obligatory', dueOn: '2027-03-31', reason: 'Pour la saison des lettres.', assignedBy: 'Nadia Tremblay', assignedAt: new Date('2026-11-30T15:00:00Z'), ...over,
  };
}
