import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PresentedContent } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, ItemId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('AssessedPart', { description: 'A choice, a step or a side, under a name made for this sitting: nothing in it tells the right answer.' })
@ReadWithItsHolder()
export class AssessedPartType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
}

@ObjectType('AssessedChoice', { description: 'One right choice, or all of them where there are several.' })
@ReadWithItsHolder()
export class AssessedChoiceType {
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field({ description: 'Whether several choices may be right.' }) readonly several!: boolean;
  @Field(() => [AssessedPartType]) readonly choices!: readonly AssessedPartType[];
}

@ObjectType('AssessedOrdering', { description: 'Steps to put in order.' })
@ReadWithItsHolder()
export class AssessedOrderingType {
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [AssessedPartType]) readonly steps!: readonly AssessedPartType[];
}

@ObjectType('AssessedMatching', { description: 'A right side for each left one; some right sides go with none.' })
@ReadWithItsHolder()
export class AssessedMatchingType {
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [AssessedPartType]) readonly lefts!: readonly AssessedPartType[];
  @Field(() => [AssessedPartType]) readonly rights!: readonly AssessedPartType[];
}

export const AssessedQuestion = createUnionType({
  name: 'AssessedQuestion',
  types: () => [AssessedChoiceType, AssessedOrderingType, AssessedMatchingType] as const,
  resolveType: (content: object) => ('choices' in content ? 'AssessedChoice' : 'steps' in content ? 'AssessedOrdering' : 'AssessedMatching'),
});

@ObjectType('AssessedItemPart', { description: 'One question of an item; an item has several where they are about one situation.' })
@ReadWithItsHolder()
export class AssessedItemPartType {
  @Field(() => ID, { nullable: true, description: 'Named in the answer; absent of an item that is one question.' }) readonly id!: string | null;
  @Field(() => AssessedQuestion) readonly content!: AssessedChoiceType | AssessedOrderingType | AssessedMatchingType;
}

@ObjectType('AssessedItem', { description: 'The question that is asked, without its key.' })
@ReadWithItsHolder()
export class AssessedItemType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => Int) readonly version!: number;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => Int, { description: 'Its place in the sitting, from 1.' }) readonly place!: number;
  @Field(() => BilingualTextType, { nullable: true, description: 'What its questions are about, where there are several.' }) readonly situation!: BilingualText | null;
  @Field(() => [AssessedItemPartType]) readonly parts!: readonly AssessedItemPartType[];
}

/** A presented content as clients read it: an item is a list of questions, most often of one. */
export function describeContent(content: PresentedContent): Pick<AssessedItemType, 'situation' | 'parts'> {
  if (content.kind !== 'situation') return { situation: null, parts: [{ id: null, content: describeQuestion(content) }] };
  return { situation: content.situation, parts: content.questions.map(({ id, content: question }) => ({ id, content: describeQuestion(question) })) };
}

function describeQuestion(content: Exclude<PresentedContent, { readonly kind: 'situation' }>): AssessedItemPartType['content'] {
  switch (content.kind) {
    case 'single': case 'multiple': return { question: content.question, several: content.kind === 'multiple', choices: content.choices };
    case 'ordering': return { question: content.question, steps: content.steps };
    case 'matching': return { question: content.question, lefts: content.lefts, rights: content.rights };
  }
}
