import type { JobFamilyId, TaskId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import type { CatalogueFamily, Task } from './job-family.js';

export function aTask(over: Partial<Task> = {}): Task {
  return {
    id: 'lettres-courantes' as TaskId,
    label: aText('Rédiger les lettres courantes'),
    detail: aText('À partir d’un modèle'),
    shareToday: 100,
    shareTransformed: 60,
    change: 'assisted',
    exposure: 0.65,
    confidence: 'medium',
    horizon: 'within2Years',
    source: { kind: 'ilo-2025', refs: ['4110/1'] },
    whatChanges: aText('Un premier jet est proposé'),
    whatStays: aText('Le jugement'),
    ...over,
  };
}

export function aNewTask(over: Partial<Task> = {}): Task {
  return aTask({ id: 'verifier' as TaskId, label: aText('Vérifier ce qui est proposé'), shareToday: 0, shareTransformed: 40, change: 'new', exposure: null, source: { kind: 'judgement', basis: aText('Essais') }, ...over });
}

export function aFamily(over: Partial<CatalogueFamily> = {}): CatalogueFamily {
  return {
    id: 'agent-bureau' as JobFamilyId,
    officialCode: '200',
    title: aText('Agente ou agent de bureau'),
    group: aText('Soutien administratif'),
    summary: aText('Soutien aux équipes'),
    nearest: [{ isco08: '4110', why: aText('Mêmes tâches') }],
    tasks: [aTask(), aNewTask()],
    ...over,
  };
}
