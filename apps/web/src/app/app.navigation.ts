import { assessmentNavigation } from '@passerelle/assessment-web/navigation';
import { competenciesNavigation } from '@passerelle/competencies-web/navigation';
import { learningNavigation } from '@passerelle/learning-web/navigation';
import { occupationsNavigation } from '@passerelle/occupations-web/navigation';
import type { NavigationEntry } from '@passerelle/platform-web/frame';
import { trustNavigation } from '@passerelle/trust-web/navigation';
import { tutorNavigation } from '@passerelle/tutor-web/navigation';
import { workforceNavigation } from '@passerelle/workforce-web/navigation';

export const navigation: readonly NavigationEntry[] = [
  ...workforceNavigation,
  ...occupationsNavigation,
  ...competenciesNavigation,
  ...learningNavigation,
  ...assessmentNavigation,
  ...tutorNavigation,
  ...trustNavigation,
];
