import { Module } from '@nestjs/common';
import { AssessmentModule } from '@passerelle/assessment-api';
import { CompetenciesModule } from '@passerelle/competencies-api';
import { LearningModule } from '@passerelle/learning-api';
import { OccupationsModule } from '@passerelle/occupations-api';
import { CONFIGURATION, type Configuration } from '@passerelle/platform-api';
import { WorkforceModule } from '@passerelle/workforce-api';

import { ClassStateResolver } from './class-state/class-state.resolver.js';
import { ClassStates } from './class-state/class-states.js';
import { PracticesOfMonth } from './class-state/practices-of-month.js';
import { ReadClassState } from './class-state/read-class-state.js';
import { Policies } from './policy/policies.js';
import { PolicyResolver } from './policy/policy.resolver.js';
import { PublishPolicy } from './policy/publish-policy.js';
import { WithdrawPolicy } from './policy/withdraw-policy.js';
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
import { AnswerHelpRequest } from './question/answer-help-request.js';
import { AnswerQuestion } from './question/answer-question.js';
import { AskPerson } from './question/ask-person.js';
import { HelpRequestInformation } from './question/help-request-information.js';
import { HelpRequests } from './question/help-requests.js';
import { KeepPassages } from './question/keep-passages.js';
import { ChooseModel } from './question/model/choose-model.js';
import { ComposeAnswer } from './question/model/compose-answer.js';
import { DecideModel } from './question/model/decide-model.js';
import { LANGUAGE_MODEL } from './question/model/language-model.js';
import { ModelResolver } from './question/model/model.resolver.js';
import { ModelCallInformation } from './question/model/model-call-information.js';
import { ModelCalls } from './question/model/model-calls.js';
import { ModelSwitches } from './question/model/model-switches.js';
import { OpenAiCompatibleModel } from './question/model/open-ai-compatible-model.js';
import { ReadModelStanding } from './question/model/read-model-standing.js';
import { Passages } from './question/passages.js';
import { QuestionResolver } from './question/question.resolver.js';
import { AnswerReview } from './review/answer-review.js';
import { ChooseReviews } from './review/choose-reviews.js';
import { ReadReviews } from './review/read-reviews.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewInformation } from './review/review-information.js';
import { Reviews } from './review/reviews.js';
import { UndoReview } from './review/undo-review.js';

/** Practice: exercises chosen for the person, hints, what to make of an answer, and what it says of the level; what was learned comes back to be reviewed; questions answered by what is published, or by a person. */
@Module({
  imports: [AssessmentModule, CompetenciesModule, LearningModule, OccupationsModule, WorkforceModule],
  providers: [
    ...[PracticeSessions, ReplayPractice, GoOnPractice, ReadPractice, BeginPractice, AnswerExercise, TakePracticeHint, ContinuePractice, StopPractice, PracticeInformation, PracticeResolver],
    ...[Reviews, ReadReviews, AnswerReview, UndoReview, ChooseReviews, ReviewInformation, ReviewResolver],
    ...[Passages, KeepPassages, AnswerQuestion, HelpRequests, AskPerson, AnswerHelpRequest, HelpRequestInformation, QuestionResolver],
    ...[ModelCalls, ModelSwitches, ReadModelStanding, ComposeAnswer, ChooseModel, DecideModel, ModelCallInformation, ModelResolver],
    { provide: LANGUAGE_MODEL, inject: [CONFIGURATION], useFactory: ({ languageModel }: Configuration) => (languageModel ? new OpenAiCompatibleModel(languageModel) : null) },
    ...[Policies, PublishPolicy, WithdrawPolicy, PolicyResolver],
    ...[ClassStates, PracticesOfMonth, ReadClassState, ClassStateResolver],
  ],
})
export class TutorModule {}
