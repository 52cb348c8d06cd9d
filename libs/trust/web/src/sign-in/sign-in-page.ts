import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Bridge, GraphqlClient, GraphqlFailure, initialsOf, newIdempotencyKey, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';

import { DemonstrationPeopleDocument, type DemonstrationPeopleQuery, SignInAsDemonstrationPersonDocument, SignInDocument, type SignInOutcomeFragment } from '../generated/graphql.js';
import { roleWords } from './role-words.js';

type Person = DemonstrationPeopleQuery['demonstrationPeople'][number];

/** Sign in by address and password; in demonstration mode, as one of its people. */
@Component({
  selector: 'pa-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Bridge, RouterLink, TextPipe],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly current = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  /** Where the person was going. */
  readonly retour = input<string>();
  /** « terminee » when a session has just ended. */
  readonly session = input<string>();
  protected readonly people = this.graphql.query(DemonstrationPeopleDocument, () => ({}));
  protected readonly heading = $localize`:@@trust.sign-in.heading:Connexion`;
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly organizations = computed(() => [...Map.groupBy(this.people.value()?.demonstrationPeople ?? [], ({ organizationName }) => this.language.of(organizationName))].map(([name, members]) => ({ name, members })));
  protected readonly initials = ({ displayName }: Person) => initialsOf(displayName);
  protected readonly roleOf = ({ role }: Person) => roleWords(role);

  protected typed(into: typeof this.email, event: Event): void {
    into.set((event.target as HTMLInputElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.email().trim() === '' || this.password() === '') {
      this.refusal.set($localize`:@@trust.sign-in.incomplete:Écrivez votre adresse et votre mot de passe.`);
      return;
    }
    await this.attempt(async () => (await this.graphql.mutate(SignInDocument, { input: { idempotencyKey: newIdempotencyKey(), email: this.email().trim(), password: this.password() } })).signIn);
  }

  protected async play({ accountId }: Person): Promise<void> {
    await this.attempt(async () => (await this.graphql.mutate(SignInAsDemonstrationPersonDocument, { input: { idempotencyKey: newIdempotencyKey(), accountId } })).signInAsDemonstrationPerson);
  }

  private async attempt(signIn: () => Promise<SignInOutcomeFragment>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refusal.set('');
    try {
      await this.follow(await signIn());
    } catch (fault) {
      this.refusal.set(fault instanceof GraphqlFailure ? fault.message : $localize`:@@trust.sign-in.failed:La connexion n’a pas pu se faire. Réessayez.`);
    } finally {
      this.sending.set(false);
    }
  }

  private async follow(outcome: SignInOutcomeFragment): Promise<void> {
    switch (outcome.__typename) {
      case 'SignedIn': {
        this.current.become(outcome.viewer);
        const back = this.retour();
        const asked = outcome.viewer.employeeId !== null && outcome.viewer.profiling === 'notAsked';
        // Only a path of this app: an address given from outside leads nowhere else.
        const target = back && /^\/(?!\/)/.test(back) ? back : '/';
        await this.router.navigateByUrl(asked ? `/bienvenue?retour=${encodeURIComponent(target)}` : target);
        return;
      }
      case 'SignInRefused':
        this.refusal.set(refusedWords(outcome.attemptsLeft ?? null));
        return;
      case 'SignInThrottled':
        this.refusal.set($localize`:@@trust.sign-in.throttled:Trop de tentatives. Réessayez dans ${outcome.retryAfterSeconds}:seconds: secondes, ou choisissez un nouveau mot de passe.`);
        return;
    }
  }
}

function refusedWords(left: number | null): string {
  const refused = $localize`:@@trust.sign-in.refused:L’adresse et le mot de passe ne vont pas ensemble.`;
  return left !== null && left <= 2 ? `${refused} ${$localize`:@@trust.sign-in.attempts:Tentatives restantes avant une attente : ${left}:left:.`}` : refused;
}
