import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type Competency, COMPETENCY_GROUPS, type CompetencyGroup, type CompetencyLevel, type FrameworkMapping, type Level } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId } from '@passerelle/kernel';
import { BilingualTextInput } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsDate, IsIn, IsInt, IsOptional, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

import { CompetencyGroupEnum } from '../standing/standing.type.js';
import type { DraftChange } from './save-framework-draft.js';

const SLUG = /^[a-z0-9-]{2,60}$/;

@InputType()
export class IndicatorInput {
  @Field(() => ID) @Matches(/^[A-Za-z0-9-]{1,60}$/) readonly id!: string;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly text!: BilingualTextInput;
}

@InputType()
export class CompetencyLevelInput {
  @Field(() => Int) @IsIn([1, 2, 3, 4, 5]) readonly level!: CompetencyLevel['level'];
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly name!: BilingualTextInput;
  @Field(() => [IndicatorInput]) @ArrayMaxSize(12) @ValidateNested({ each: true }) @Type(() => IndicatorInput) readonly indicators!: IndicatorInput[];
}

@InputType()
export class CompetencyInput {
  @Field(() => ID) @Matches(SLUG) readonly id!: CompetencyId;
  @Field(() => CompetencyGroupEnum) @IsIn(COMPETENCY_GROUPS) readonly group!: CompetencyGroup;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly title!: BilingualTextInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly short!: BilingualTextInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly description!: BilingualTextInput;
  @Field(() => Int) @IsInt() @Min(1) @Max(120) readonly halfLifeMonths!: number;
  @Field(() => [CompetencyLevelInput]) @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => CompetencyLevelInput) readonly levels!: CompetencyLevelInput[];
}

@InputType()
export class LevelRangeInput {
  @Field(() => Int) @IsInt() @Min(0) @Max(5) readonly lowest!: Level;
  @Field(() => Int) @IsInt() @Min(0) @Max(5) readonly highest!: Level;
}

@InputType()
export class CompetencyTargetInput {
  @Field(() => ID) @Matches(SLUG) readonly competencyId!: CompetencyId;
  @Field(() => [LevelRangeInput], { nullable: true, description: 'One for each level from 0 to 5; absent where the levels are the same.' }) @IsOptional() @ArrayMinSize(6) @ArrayMaxSize(6) @ValidateNested({ each: true }) @Type(() => LevelRangeInput) readonly levels?: LevelRangeInput[] | null;
}

@InputType()
export class CompetencyMoveInput {
  @Field(() => ID) @Matches(SLUG) readonly from!: CompetencyId;
  @Field(() => [CompetencyTargetInput], { description: 'Nothing, to retire it.' }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => CompetencyTargetInput) readonly to!: CompetencyTargetInput[];
}

@InputType()
export class SaveFrameworkDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => Date, { nullable: true, description: 'When the draft was last read; absent to begin one. A draft that changed since is not overwritten.' }) @IsOptional() readonly readAt?: Date | null;
  @Field(() => [CompetencyInput], { description: 'Put in the place of those of the same id, or added.' }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => CompetencyInput) readonly put!: CompetencyInput[];
  @Field(() => [ID]) @ArrayMaxSize(50) @Matches(SLUG, { each: true }) readonly removed!: CompetencyId[];
  @Field(() => [CompetencyMoveInput], { nullable: true, description: 'In the place of those of the draft; absent, they stay.' }) @IsOptional() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => CompetencyMoveInput) readonly moves?: CompetencyMoveInput[] | null;
}

@InputType()
export class PublishFrameworkVersionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => Date, { description: 'When the draft was last read: what somebody changed since is not published unread.' }) @IsDate() readonly readAt!: Date;
  @Field(() => BilingualTextInput, { description: 'Why; shown in the history.' }) @ValidateNested() @Type(() => BilingualTextInput) readonly rationale!: BilingualTextInput;
}

@InputType()
export class DiscardFrameworkDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
}

/** What a steward changed, as plain data. */
export function changeOf({ idempotencyKey, readAt = null, put, removed, moves }: SaveFrameworkDraftInput): DraftChange {
  return { idempotencyKey, readAt, put: put.map(competencyOf), removed, moves: moves ? moves.map(moveOf) : null };
}

function competencyOf({ id, group, title, short, description, halfLifeMonths, levels }: CompetencyInput): Competency {
  const written = levels.map(({ level, name, indicators }) => ({ level, name: plain(name), indicators: indicators.map((indicator) => ({ id: indicator.id, text: plain(indicator.text) })) }));
  return { id, group, title: plain(title), short: plain(short), description: plain(description), halfLifeMonths, levels: written.sort((a, b) => a.level - b.level) };
}

function moveOf({ from, to }: CompetencyMoveInput): FrameworkMapping[number] {
  return { from, to: to.map(({ competencyId, levels }) => (levels ? { competency: competencyId, levels: levels.map(({ lowest, highest }) => [lowest, highest] as const) } : { competency: competencyId })) };
}

function plain({ fr, en }: BilingualTextInput): BilingualText {
  return { fr: fr.trim(), en: en.trim() };
}
