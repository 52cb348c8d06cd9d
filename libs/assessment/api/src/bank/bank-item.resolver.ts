import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { coverBank, type Item, takeUp, textsOf } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, pageSize, Requires, type Viewer } from '@passerelle/platform-api';

import { TaskKinds } from '../catalogue/task-kinds.js';
import { describeItemDraft } from '../item-draft/item-draft.resolver.js';
import { ItemDraftType } from '../item-draft/item-draft.type.js';
import { ItemDrafts } from '../item-draft/item-drafts.js';
import { titleOf } from '../sitting/sittings.js';
import { BankItemConnectionType, BankItemType, BankMisconceptionType, ItemBankType, ItemParametersType, ItemVersionType, RetireItemInput, RetireItemResult, SoughtItemsInput } from './bank-item.type.js';
import { BankVersions } from './bank-versions.js';
import { Banks } from './banks.js';
import { type BankItemRow, FindBankItems } from './find-bank-items.js';
import { RetireBankItem } from './retire-bank-item.js';

@Resolver(() => BankItemType)
export class BankItemResolver {
  constructor(
    private readonly banks: Banks,
    private readonly find: FindBankItems,
    private readonly allVersions: BankVersions,
    private readonly allDrafts: ItemDrafts,
    private readonly competencies: CompetenciesReader,
    private readonly taskKinds: TaskKinds,
    private readonly retire: RetireBankItem,
  ) {}

  @Query(() => ItemBankType, { description: 'What the organization’s bank covers, competency by competency and level by level.' })
  @Requires('item:write')
  async itemBank(@CurrentViewer() viewer: Viewer): Promise<ItemBankType> {
    const named = await this.competencies.competencies(viewer);
    const { version, inForce } = await this.banks.current(viewer);
    const covered = coverBank(inForce, [...named.keys()]).map(({ competency, levels }) => ({ competencyId: competency, title: titleOf(competency, named.get(competency)), levels }));
    return { version, competencies: covered, taskKinds: await this.taskKinds.all() };
  }

  @Query(() => BankItemConnectionType, { description: 'Questions of the bank, by competency, level and name.' })
  @Requires('item:write')
  async bankItems(@CurrentViewer() viewer: Viewer, @Args('sought') sought: SoughtItemsInput, @Args('first', { type: () => Int }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null) {
    const { edges, ...page } = await this.find.page(viewer, sought, pageSize(first), after);
    return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: describeBankItem(node) })) };
  }

  @Query(() => BankItemType, { description: 'A question of the bank.' })
  @Requires('item:write')
  async bankItem(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string) {
    const row = await this.find.one(viewer, id);
    if (!row) throw new NotFound();
    return describeBankItem(row);
  }

  @Query(() => [BankMisconceptionType], { description: 'Mistaken ideas that the bank names for a competency.' })
  @Requires('item:write')
  async bankMisconceptions(@CurrentViewer() viewer: Viewer, @Args('competencyId', { type: () => ID }) competencyId: CompetencyId) {
    return (await this.banks.current(viewer)).misconceptions.filter(({ competency }) => competency === competencyId);
  }

  @ResolveField(() => [ItemVersionType], { description: 'Its versions, the latest first.' })
  versions(@CurrentViewer() viewer: Viewer, @Parent() { id }: BankItemType) {
    return this.allVersions.of(viewer, id);
  }

  @ResolveField(() => [ItemDraftType], { description: 'Its next versions that are being written.' })
  async drafts(@CurrentViewer() viewer: Viewer, @Parent() { id }: BankItemType) {
    return (await this.allDrafts.ofItem(viewer, id)).map(describeItemDraft);
  }

  @Mutation(() => RetireItemResult, { description: 'A question is asked no more; sittings that asked it keep it.' })
  @Requires('item:publish')
  async retireItem(@CurrentViewer() viewer: Viewer, @Args('input') input: RetireItemInput) {
    const outcome = await this.retire.run(viewer, input);
    return outcome.kind === 'ItemRetired' || outcome.kind === 'ItemAlreadyRetired' ? { kind: outcome.kind, item: await this.bankItem(viewer, input.itemId) } : outcome;
  }
}

function describeBankItem({ item, own, forPractice }: BankItemRow): BankItemType {
  const { id, version, competency, level, status, content } = item;
  const [words = { fr: '', en: '' }] = textsOf(content);
  return { id, version, competencyId: competency, level, status, format: content.kind, words, own, forPractice, parameters: describeParameters(item), written: takeUp(item) };
}

/** Parameters with how sure they are, and where they come from. */
export function describeParameters({ parameters, basis: { kind, discriminationError, difficultyError } }: Item): ItemParametersType {
  return { ...parameters, discriminationError, difficultyError, estimated: kind === 'estimated' };
}
