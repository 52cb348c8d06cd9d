import { keptBy, type Viewer } from '@passerelle/platform-web';

/** Where this tab keeps what a person is answering in a diagnostic; it is taken away when they sign out. */
export function answerPlace(viewer: Viewer | null | undefined, diagnosticId: string): string {
  return `${keptBy(viewer)}diagnostic.${diagnosticId}`;
}
