import { Module } from '@nestjs/common';
import { AssessmentModule } from '@passerelle/assessment-api';
import { CompetenciesModule } from '@passerelle/competencies-api';
import { LearningModule } from '@passerelle/learning-api';

import { AnswerExercise } from './practice/answer-exercise.js';
import { BeginPractice } from './practice/begin-practice.js';
import { ContinuePractice } from './practice/continue-practice.js';
import { GoOnPractice } from './practice/go-on-practice.js';
import { PracticeResolver } from './practice/practice.resolver.js';
import { PracticeInformation } from './practice/practice-information.js';
import { PracticeSessions } from './practice/practice-sessions.js';
import { ReadPractice } from './practice/read-practice.js';
import { ReplayPractice } from './practice/replay-practice.js';
import { StopPractice } from './practice/stop-practice.js';
import { TakePracticeHint } from './practice/take-practice-hint.js';

/** Practice: exercises chosen for the person, hints, what to make of an answer, and what it says of the level. */
@Module({
  imports: [AssessmentModule, CompetenciesModule, LearningModule],
  providers: [
    ...[PracticeSessions, ReplayPractice, GoOnPractice, ReadPractice, BeginPractice, AnswerExercise, TakePracticeHint, ContinuePractice, StopPractice, PracticeInformation, PracticeResolver],
  ],
})
export class TutorModule {}
