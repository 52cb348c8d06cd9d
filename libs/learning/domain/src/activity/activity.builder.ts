import type { ActivityId, CompetencyId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import type { PracticeChoice } from './choice.js';
import type { DocumentActivity } from './document.js';
import type { GapsActivity } from './gaps.js';
import type { HandInActivity } from './hand-in.js';
import type { MatchingActivity } from './matching.js';
import type { AudioActivity, VideoActivity } from './media.js';
import type { OrderingActivity } from './ordering.js';
import type { SceneChoice, SituationActivity } from './situation.js';

export function aPracticeChoice(id: string, correct = false): PracticeChoice {
  return { id, text: aText(id), correct, feedback: aText(`Ce que dit ${id}`) };
}

export function anOrdering(over: Partial<OrderingActivity> = {}): OrderingActivity {
  return { kind: 'ordering', id: 'o1' as ActivityId, instruction: aText('Placez'), items: ['i1', 'i2', 'i3'].map((id) => ({ id, text: aText(id) })), explanation: aText('Parce que'), ...over };
}

export function aMatching(over: Partial<MatchingActivity> = {}): MatchingActivity {
  return { kind: 'matching', id: 'm1' as ActivityId, instruction: aText('Associez'), pairs: ['p1', 'p2'].map((id) => ({ id, left: aText(`gauche ${id}`), right: aText(`droite ${id}`) })), explanation: aText('Parce que'), ...over };
}

export function aGaps(over: Partial<GapsActivity> = {}): GapsActivity {
  const options = [aPracticeChoice('a', true), aPracticeChoice('b')];
  return { kind: 'gaps', id: 'g1' as ActivityId, instruction: aText('Complétez'), text: { fr: 'On [[un]], puis on [[deux]].', en: 'First [[un]], then [[deux]].' }, gaps: [{ id: 'un', options }, { id: 'deux', options }], explanation: aText('Parce que'), ...over };
}

export function aSceneChoice(id: string, next: string): SceneChoice {
  return { id, text: aText(id), consequence: aText(`Suite de ${id}`), next };
}

/** Two scenes; a good ending, a poor one. */
export function aSituation(over: Partial<SituationActivity> = {}): SituationActivity {
  return {
    kind: 'situation',
    id: 's1' as ActivityId,
    title: aText('Vendredi'),
    start: 'matin',
    scenes: [
      { id: 'matin', text: aText('Le matin'), choices: [aSceneChoice('a', 'midi'), aSceneChoice('b', 'mal')] },
      { id: 'midi', text: aText('Midi'), choices: [aSceneChoice('a', 'bien'), aSceneChoice('b', 'mal')] },
      { id: 'bien', text: aText('Bien'), choices: [], ending: 'good' },
      { id: 'mal', text: aText('Mal'), choices: [], ending: 'poor' },
    ],
    ...over,
  };
}

export function aDocument(over: Partial<DocumentActivity> = {}): DocumentActivity {
  return { kind: 'document', id: 'd1' as ActivityId, title: aText('Une lettre'), description: aText('Inventée'), passages: [{ id: 'd1-1', text: aText('Bonjour'), note: aText('Poli') }, { id: 'd1-2', text: aText('Merci'), note: null }], ...over };
}

export function aHandIn(over: Partial<HandInActivity> = {}): HandInActivity {
  return { kind: 'handIn', id: 'h1' as ActivityId, competency: 'comprendre-ia' as CompetencyId, instruction: aText('Écrivez'), criteria: [{ id: 'h1-1', text: aText('Clair') }], ...over };
}

export function aVideo(over: Partial<VideoActivity> = {}): VideoActivity {
  return { kind: 'video', id: 'v1' as ActivityId, title: aText('Un film'), file: { fr: 'v1.fr.webm', en: 'v1.en.webm' }, captions: { fr: 'v1.fr.vtt', en: 'v1.en.vtt' }, transcript: aText('Ce que l’on voit'), durationSeconds: 42, ...over };
}

export function anAudio(over: Partial<AudioActivity> = {}): AudioActivity {
  return { kind: 'audio', id: 'a1' as ActivityId, title: aText('Une voix'), file: { fr: 'a1.fr.ogg', en: 'a1.en.ogg' }, transcript: aText('Ce que l’on entend'), durationSeconds: 30, ...over };
}
