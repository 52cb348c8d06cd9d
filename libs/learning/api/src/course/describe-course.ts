import { type Course, type GlossaryWord, type Lesson, lessonsOf } from '@passerelle/learning-domain';

import { describeActivity, rendered } from '../activity/describe-activity.js';
import type { CourseType, LessonType } from './course.type.js';
import type { CourseVersion } from './courses.js';
import { GlossaryMarks } from './glossary-marks.js';

export interface DescribedCourse extends CourseType {
  readonly gains: Course['competencies'];
}

/**
 * A course as clients read it: texts rendered, keys of the quiz left out.
 * @param filesAt where its drawings and films are
 */
export function describeCourse({ courseId, version, content }: CourseVersion, filesAt = `/api/course-files/${courseId}/${version}`): DescribedCourse {
  const { title, summary, audience, durationMinutes, competencies, modules, quiz, glossary = [] } = content;
  return {
    id: courseId,
    version,
    title,
    summary,
    audience,
    durationMinutes,
    lessonCount: lessonsOf(content).length,
    gains: competencies,
    // Rendered only when they are asked for: a catalogue reads titles alone.
    get modules() {
      return modules.map(({ id, title: name, lessons }) => ({ id, title: name, lessons: lessons.map((lesson) => describeLesson(lesson, glossary, filesAt)) }));
    },
    get glossary() {
      return glossary.map(({ id, term, definition }) => ({ id, term, html: rendered(definition) }));
    },
    quiz: { id: quiz.id, title: quiz.title, durationMinutes: quiz.durationMinutes, items: quiz.items.map(({ id, multiple, question, choices }) => ({ id, multiple, question, choices: choices.map((choice) => ({ id: choice.id, text: choice.text })) })) },
  };
}

function describeLesson(lesson: Lesson, glossary: readonly GlossaryWord[], filesAt: string): LessonType {
  const marks = { fr: new GlossaryMarks(glossary, 'fr'), en: new GlossaryMarks(glossary, 'en') };
  return { ...lesson, activities: lesson.activities.map((activity) => describeActivity(activity, { filesAt, marks })) };
}
