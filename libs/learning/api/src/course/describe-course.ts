import type { BilingualText } from '@passerelle/kernel';
import { type Activity, type Course, lessonsOf } from '@passerelle/learning-domain';

import type { CourseType, LessonType } from './course.type.js';
import type { CourseVersion } from './courses.js';
import { renderMarkdown } from './render-markdown.js';

export interface DescribedCourse extends CourseType {
  readonly gains: Course['competencies'];
}

/** A course as clients read it: texts rendered, keys of the quiz left out. */
export function describeCourse({ courseId, version, content }: CourseVersion): DescribedCourse {
  const { title, summary, audience, durationMinutes, competencies, modules, quiz } = content;
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
      return modules.map(({ id, title: name, lessons }) => ({ id, title: name, lessons: lessons.map((lesson): LessonType => ({ ...lesson, activities: lesson.activities.map((activity) => describeActivity(activity, courseId, version)) })) }));
    },
    quiz: { id: quiz.id, title: quiz.title, durationMinutes: quiz.durationMinutes, items: quiz.items.map(({ id, multiple, question, choices }) => ({ id, multiple, question, choices: choices.map((choice) => ({ id: choice.id, text: choice.text })) })) },
  };
}

function describeActivity(activity: Activity, courseId: string, version: number): LessonType['activities'][number] {
  switch (activity.kind) {
    case 'text':
      return { id: activity.id, html: { fr: renderMarkdown(activity.markdown.fr), en: renderMarkdown(activity.markdown.en) } };
    case 'image': {
      const address = (file: string) => `/api/course-files/${courseId}/${version}/${file}`;
      return { id: activity.id, address: each(activity.file, address), description: activity.description, caption: activity.caption };
    }
    case 'choice':
      return activity;
  }
}

function each(text: BilingualText, change: (words: string) => string): BilingualText {
  return { fr: change(text.fr), en: change(text.en) };
}
