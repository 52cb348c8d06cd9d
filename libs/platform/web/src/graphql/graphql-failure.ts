/** What may keep an answer from coming; each kind is one sentence to the person. */
export type FailureKind = 'network' | 'unauthenticated' | 'forbidden' | 'notFound' | 'invalid' | 'unexpected';

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'invalid',
  BAD_REQUEST: 'invalid',
  INVALID_INPUT: 'invalid',
};

/** A request that brought no data. The message is in the person's language and may be shown as it is. */
export class GraphqlFailure extends Error {
  override readonly name = 'GraphqlFailure';

  constructor(readonly kind: FailureKind, readonly requestId?: string) {
    super(sentence(kind, requestId));
  }

  /** What was thrown while something was sent: what is not a failure of the request is one that nobody expected. */
  static of(fault: unknown): GraphqlFailure {
    return fault instanceof GraphqlFailure ? fault : new GraphqlFailure('unexpected');
  }

  static ofCode(code: string | undefined, requestId?: string): GraphqlFailure {
    return new GraphqlFailure(KIND_OF_CODE[code ?? ''] ?? 'unexpected', requestId);
  }
}

function sentence(kind: FailureKind, requestId?: string): string {
  switch (kind) {
    case 'network':
      return $localize`:@@platform.failure.network:Le réseau ne répond pas. Rien n’est perdu.`;
    case 'unauthenticated':
      return $localize`:@@platform.failure.unauthenticated:Votre session est terminée. Connectez-vous pour continuer.`;
    case 'forbidden':
      return $localize`:@@platform.failure.forbidden:Cette page appartient à une autre personne. Elle peut la partager avec vous.`;
    case 'notFound':
      return $localize`:@@platform.failure.not-found:Ce contenu n’existe pas ou n’existe plus.`;
    case 'invalid':
      return $localize`:@@platform.failure.invalid:La demande est incomplète. Vérifiez ce qui a été saisi.`;
    case 'unexpected':
      return requestId
        ? $localize`:@@platform.failure.unexpected-with-number:Une erreur inattendue est survenue. Donnez ce numéro si vous demandez de l’aide : ${requestId}:requestId:.`
        : $localize`:@@platform.failure.unexpected:Une erreur inattendue est survenue.`;
  }
}
