import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentExchange, CurrentViewer, type Exchange, ForEverybody, ForSignedIn, type Viewer } from '@passerelle/platform-api';

import { ReadViewer } from '../account/read-viewer.js';
import { DemonstrationPersonType, ViewerType } from '../account/viewer.type.js';
import { clearSessionCookie, setSessionCookie } from '../session/session-cookie.js';
import { type SessionViewer, SessionViewers } from '../session/session-viewers.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { SignIn } from './sign-in.js';
import { SignedOutType, SignInAsDemonstrationPersonInput, SignInInput, SignInResult, SignOutInput } from './sign-in.type.js';
import { SignOut } from './sign-out.js';

@Resolver(() => ViewerType)
export class SignInResolver {
  constructor(
    private readonly readViewer: ReadViewer,
    private readonly people: DemonstrationPeople,
    private readonly signInCase: SignIn,
    private readonly signOutCase: SignOut,
    private readonly viewers: SessionViewers,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in; null for nobody.' })
  @ForEverybody()
  viewer(@CurrentViewer() viewer: Viewer | null): Promise<ViewerType> | null {
    return viewer && this.readViewer.run(viewer);
  }

  @Query(() => [DemonstrationPersonType], { description: 'The people of the demonstration; none outside of it.' })
  @ForEverybody()
  demonstrationPeople() {
    return this.people.list();
  }

  @Mutation(() => SignInResult, { description: 'Signs a person in by address and password.' })
  @ForEverybody()
  async signIn(@Args('input') { email, password }: SignInInput, @CurrentExchange() exchange: Exchange) {
    const outcome = await this.signInCase.run(email, password);
    return outcome.kind === 'SignedIn' ? this.signedIn(outcome.secret, exchange) : outcome;
  }

  @Mutation(() => SignInResult, { description: 'Signs in as one of the demonstration people.' })
  @ForEverybody()
  async signInAsDemonstrationPerson(@Args('input') { accountId }: SignInAsDemonstrationPersonInput, @CurrentExchange() exchange: Exchange) {
    return this.signedIn(await this.people.signIn(accountId), exchange);
  }

  @Mutation(() => SignedOutType, { description: 'Signs out here, or everywhere.' })
  @ForSignedIn()
  async signOut(@CurrentViewer() viewer: SessionViewer, @Args('input') { everywhere, idempotencyKey }: SignOutInput, @CurrentExchange() exchange: Exchange) {
    const sessions = await this.signOutCase.run(viewer, everywhere, idempotencyKey);
    clearSessionCookie(exchange);
    return { sessions };
  }

  private async signedIn(secret: string, exchange: Exchange) {
    setSessionCookie(exchange, secret);
    const viewer = await this.viewers.bySecret(secret);
    if (!viewer) return { kind: 'SignedIn', viewer: null };
    exchange.become(viewer);
    return { kind: 'SignedIn', viewer: await this.readViewer.run(viewer) };
  }
}
