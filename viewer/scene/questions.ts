/** What was asked of the API to draw what is on screen. Pure. */
import type { NamedRequest } from '../client/runnable-query.ts';
import { diffusionRequest } from '../client/load-diffusion.ts';
import {
  dutiesRequest,
  foldedNetworkRequest,
  lineageRequest,
  networkRequest,
} from '../client/load-network.ts';
import { openingRequest, type Overview } from '../client/load-overview.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Scene } from './scene.ts';

/**
 * The requests whose answers together hold everything that is drawn; filters of the legend are the viewer's own.
 * Empty where nothing was asked.
 */
export function questionsOf(scene: Scene, state: ViewState, overview: Overview): readonly NamedRequest[] {
  switch (scene.kind) {
    case 'lineage':
      return [...lineageQuestions(scene.focus, state, overview), ...expansionQuestions(state)];
    case 'duties':
      return scene.focus === null ? [] : [{ name: null, request: dutiesRequest(scene.focus) }];
    case 'partnership':
      return [
        {
          name: null,
          request:
            state.fold === 'none'
              ? networkRequest(scene.focus)
              : foldedNetworkRequest(scene.focus, state.fold),
        },
      ];
    case 'spread':
      return [{ name: null, request: diffusionRequest(scene.focus) }];
  }
}

function lineageQuestions(
  focus: string | null,
  { direction, depth }: ViewState,
  { opening }: Overview,
): readonly NamedRequest[] {
  if (focus === null) {
    const request = openingRequest(opening);
    return request === null ? [] : [{ name: null, request }];
  }
  const way = (name: string, one: 'upstream' | 'downstream'): NamedRequest => ({
    name,
    request: lineageRequest(focus, one, depth),
  });
  return [
    ...(direction === 'downstream' ? [] : [way('Upstream', 'upstream')]),
    ...(direction === 'upstream' ? [] : [way('Downstream', 'downstream')]),
  ];
}

function expansionQuestions({ opened }: ViewState): readonly NamedRequest[] {
  return opened.map((id, at) => ({ name: `Expanded${at + 1}`, request: lineageRequest(id, 'both', 1) }));
}
