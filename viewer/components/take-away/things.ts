/** Makes the files and texts of the menu from what is on screen. */
import { runnableText } from '../../client/runnable-query.ts';
import type { Overview } from '../../client/load-overview.ts';
import { tableCsv } from '../../export/csv.ts';
import { download } from '../../export/download.ts';
import { drawingSvg } from '../../export/drawing-svg.ts';
import { frameHtml, linkTo } from '../../export/link.ts';
import { networkText } from '../../export/network-file.ts';
import type { NetworkScene } from '../../export/network-rows.ts';
import { pageSvg } from '../../export/page-svg.ts';
import { sceneJson } from '../../export/scene-json.ts';
import { svgPng } from '../../export/svg-png.ts';
import type { EdgeKind } from '../../graph/drawing.ts';
import { strokes } from '../../graph/palette.ts';
import type { Translate } from '../../i18n/translate.ts';
import { questionsOf } from '../../scene/questions.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Table } from '../../scene/table.ts';
import type { Camera, ViewState } from '../../state/view-state.ts';
import { encodeView } from '../../state/view-url.ts';
import type { AppContext } from '../app-context.ts';
import type { Looks } from '../use-look.ts';

interface Shown {
  readonly app: AppContext;
  readonly scene: Scene;
  readonly looks: Looks;
}

export interface Files {
  readonly svg: () => void;
  /** @param scale pixels for each of the picture */
  readonly png: (scale: number) => void;
  readonly network: (format: 'graphml' | 'gexf') => void;
  readonly csv: (table: Table) => void;
  readonly json: () => void;
}

export function files({ app, scene, looks }: Shown): Files {
  const { t, state, announce } = app;
  const save = (name: string, type: string, text: string): void => {
    download(name, new Blob([text], { type }));
    announce(t('export.saved', { name }));
  };
  const svg = (): string => pictureOf(scene, looks, t);
  return {
    svg: () => save('zhengmai.svg', 'image/svg+xml', svg()),
    png: (scale) =>
      void svgPng(svg(), scale).then(
        (png) => {
          const name = `zhengmai@${scale}x.png`;
          download(name, png);
          announce(t('export.saved', { name }));
        },
        () => announce(t('export.failed')),
      ),
    network: (format) =>
      void networkText(scene as NetworkScene, format, state.language, kindNames(t)).then((text) =>
        save(`zhengmai.${format}`, 'application/xml', text),
      ),
    csv: (table) => save(`${table.title}.csv`, 'text/csv', tableCsv(table)),
    json: () => save('zhengmai.json', 'application/json', sceneJson(scene, encodeView(state))),
  };
}

export interface Copies {
  readonly link: () => void;
  readonly frame: () => void;
  readonly query: () => void;
}

export function copies({
  app,
  scene,
  overview,
  looks,
  camera,
}: Shown & { readonly overview: Overview; readonly camera: () => Camera | null }): Copies {
  const { t, state, copy } = app;
  const whole = (): ViewState => ({ ...state, camera: camera(), theme: looks.look });
  return {
    link: () => copy(linkTo(window.location.href, whole(), 'page'), t('export.link')),
    frame: () =>
      copy(frameHtml(linkTo(window.location.href, whole(), 'frame'), scene.caption), t('export.embed')),
    query: () => copy(runnableText(questionsOf(scene, state, overview)), t('export.query')),
  };
}

function pictureOf(scene: Scene, { palette }: Looks, t: Translate): string {
  return scene.kind === 'spread'
    ? pageSvg('svg.spread-map')
    : drawingSvg(scene.drawing, palette, { caption: scene.caption, kinds: kindNames(t) });
}

function kindNames(t: Translate): Readonly<Record<EdgeKind, string>> {
  const kinds = Object.keys(strokes) as EdgeKind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, kind === 'shared' ? t('fact.sharedMeasures') : t(`edge.${kind}`)]),
  ) as Record<EdgeKind, string>;
}
