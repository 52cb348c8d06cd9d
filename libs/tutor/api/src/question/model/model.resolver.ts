import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';
import { UnitNames } from '@passerelle/trust-api';

import { ChooseModel } from './choose-model.js';
import { ComposeAnswer } from './compose-answer.js';
import { DecideModel } from './decide-model.js';
import { LANGUAGE_MODEL, type LanguageModel } from './language-model.js';
import { ChooseLanguageModelInput, ComposeAnswerInput, ComposeAnswerResult, DecideLanguageModelInput, LanguageModelPolicyType, LanguageModelStandingType } from './model.type.js';
import { ModelCalls } from './model-calls.js';
import { ModelSwitches } from './model-switches.js';
import { ReadModelStanding } from './read-model-standing.js';

const THIRTY_DAYS = 30 * 86_400_000;

@Resolver(() => LanguageModelStandingType)
export class ModelResolver {
  constructor(
    @Inject(LANGUAGE_MODEL) private readonly model: LanguageModel | null,
    private readonly standing: ReadModelStanding,
    private readonly compose: ComposeAnswer,
    private readonly choose: ChooseModel,
    private readonly decide: DecideModel,
    private readonly switches: ModelSwitches,
    private readonly calls: ModelCalls,
    private readonly units: UnitNames,
    private readonly clock: Clock,
  ) {}

  @Query(() => LanguageModelStandingType, { description: 'Whether the viewer may have an answer written from passages by a language model.' })
  @Requires('question:ask')
  languageModel(@CurrentViewer() viewer: Viewer) {
    return this.standing.run(viewer);
  }

  @Query(() => LanguageModelPolicyType, { description: 'What the organization decided of the language model.' })
  @Requires('language-model:decide')
  languageModelPolicy(@CurrentViewer() viewer: Viewer) {
    return this.policy(viewer);
  }

  @Mutation(() => ComposeAnswerResult, { description: 'Has a language model write an answer from the passages that answer a question; nothing about people is sent, and nothing is kept of it.' })
  @Requires('question:ask')
  composeAnswer(@CurrentViewer() viewer: Viewer, @Args('input') input: ComposeAnswerInput) {
    return this.compose.run(viewer, input);
  }

  @Mutation(() => LanguageModelStandingType, { description: 'Refuses the language model for oneself, or takes the refusal back.' })
  @Requires('question:ask')
  async chooseLanguageModel(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseLanguageModelInput) {
    await this.choose.run(viewer, input);
    return this.standing.run(viewer);
  }

  @Mutation(() => LanguageModelPolicyType, { description: 'Turns the language model on or off, for the organization or for a unit.' })
  @Requires('language-model:decide')
  async decideLanguageModel(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideLanguageModelInput) {
    await this.decide.run(viewer, input);
    return this.policy(viewer);
  }

  private async policy(viewer: Viewer): Promise<LanguageModelPolicyType> {
    const [allowance, off] = [await this.switches.allowance(viewer), await this.switches.refusingUnits(viewer)];
    // Asked side by side, so that they are read in one statement.
    const unitsOff = await Promise.all(off.map(async (id) => ({ id, name: (await this.units.of(viewer, id)) ?? '' })));
    const counts = await this.calls.since(viewer, new Date(this.clock.now().getTime() - THIRTY_DAYS));
    return { configured: this.model !== null, model: this.model?.name ?? null, host: this.model?.host ?? null, ...allowance, ...counts, unitsOff };
  }
}
