import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, ForSignedIn, Mail, type Viewer } from '@passerelle/platform-api';
import { KIND_NAMES, wordsOfNotice } from '@passerelle/trust-domain';

import { ChooseNoticePreference } from './choose-notice-preference.js';
import { MyNotices, type NoticeRow } from './my-notices.js';
import { ChooseNoticePreferenceInput, NoticeConnectionType, NoticePreferenceChosenType, NoticePreferencesType, NoticesReadType, NoticeType, ReadNoticesInput } from './notice.type.js';
import { NoticePreferences } from './notice-preferences.js';
import { ReadNotices } from './read-notices.js';

@Resolver(() => NoticeConnectionType)
export class NoticeConnectionResolver {
  constructor(
    private readonly notices: MyNotices,
    private readonly readNotice: ReadNotices,
  ) {}

  @Query(() => NoticeConnectionType, { description: 'What the viewer was told, newest first.' })
  @ForSignedIn()
  myNotices(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ) {
    return this.notices.page(viewer, { first, after });
  }

  @Mutation(() => NoticesReadType, { description: 'Notes that the viewer has read some of their notices, or all of them.' })
  @ForSignedIn()
  async readNotices(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey, ids }: ReadNoticesInput): Promise<NoticesReadType> {
    await this.readNotice.run(viewer, { idempotencyKey, ids: ids ?? null });
    return { unreadCount: await this.notices.unreadCount(viewer) };
  }

  @ResolveField(() => Int)
  unreadCount(@CurrentViewer() viewer: Viewer) {
    return this.notices.unreadCount(viewer);
  }
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  @ResolveField()
  title(@Parent() notice: NoticeRow) {
    return wordsOfNotice(notice).title;
  }

  @ResolveField()
  sentence(@Parent() notice: NoticeRow) {
    return wordsOfNotice(notice).sentence;
  }

  @ResolveField()
  path(@Parent() notice: NoticeRow) {
    return wordsOfNotice(notice).path;
  }
}

@Resolver(() => NoticePreferencesType)
export class NoticePreferenceResolver {
  constructor(
    private readonly preferences: NoticePreferences,
    private readonly choose: ChooseNoticePreference,
    private readonly mail: Mail,
  ) {}

  @Query(() => NoticePreferencesType, { description: 'When the viewer wants each kind of notice by e-mail.' })
  @ForSignedIn()
  async myNoticePreferences(@CurrentViewer() viewer: Viewer): Promise<NoticePreferencesType> {
    const choices = (await this.preferences.of(viewer)).map(({ kind, letter }) => ({ kind, letter, name: KIND_NAMES[kind] }));
    return { lettersAreSent: this.mail.available, choices };
  }

  @Mutation(() => NoticePreferenceChosenType, { description: 'Chooses when the viewer wants one kind of notice by e-mail.' })
  @ForSignedIn()
  async chooseNoticePreference(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseNoticePreferenceInput): Promise<NoticePreferenceChosenType> {
    await this.choose.run(viewer, input);
    return { preferences: await this.myNoticePreferences(viewer) };
  }
}
