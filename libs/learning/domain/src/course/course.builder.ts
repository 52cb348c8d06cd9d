import type { ActivityId, CompetencyId, CourseId, LessonId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import type { Activity } from '../activity/activity.js';
import type { Course, Lesson, QuizItem } from './course.js';

export function aTextActivity(id = 't1'): Activity {
  return { kind: 'text', id: id as ActivityId, markdown: aText('## Un titre') };
}

export function aLesson(over: Partial<Lesson> = {}): Lesson {
  return { id: 'l1' as LessonId, title: aText('Leçon'), durationMinutes: 10, objective: aText('Objectif'), activities: [aTextActivity('t1'), aTextActivity('t2')], ...over };
}

export function aQuizItem(over: Partial<QuizItem> = {}): QuizItem {
  return {
    id: 'q1',
    competency: 'comprendre-ia' as CompetencyId,
    level: 2,
    discrimination: 1.2,
    difficulty: 2,
    multiple: false,
    question: aText('Question'),
    choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: aText(id), correct: id === 'a', misconception: id === 'a' ? null : aText('Méprise') })),
    explanation: aText('Parce que'),
    ...over,
  };
}

export function aCourse(over: Partial<Course> = {}): Course {
  return {
    id: 'comprendre-ia-au-travail' as CourseId,
    title: aText('Comprendre l’IA au travail'),
    summary: aText('Résumé'),
    audience: aText('Tout le personnel'),
    durationMinutes: 30,
    version: 1,
    competencies: [{ id: 'comprendre-ia' as CompetencyId, from: 0, to: 2 }],
    prerequisites: [],
    modules: [{ id: 'm1', title: aText('Module'), lessons: [aLesson(), aLesson({ id: 'l2' as LessonId, activities: [aTextActivity('t3'), aTextActivity('t4')] })] }],
    quiz: { id: 'quiz' as ActivityId, title: aText('Évaluation'), durationMinutes: 10, items: [aQuizItem(), aQuizItem({ id: 'q2', difficulty: 3 })] },
    ...over,
  };
}
