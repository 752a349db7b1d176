/** What is in the middle of the page: the picture, its table, or a word on why there is none. */
import type { JSX } from 'preact';
import type { ApiFailure } from '../client/graphql-client.ts';
import { isEmpty, type Scene } from '../scene/scene.ts';
import type { Camera } from '../state/view-state.ts';
import { useApp } from './app-context.ts';
import { SpreadView } from './diffusion/spread-view.tsx';
import { EmptyNote } from './empty-note.tsx';
import { FailureNote } from './failure-note.tsx';
import { LoadingNote } from './loading-note.tsx';
import { Stage } from './stage.tsx';
import { TableView } from './table-view.tsx';
import type { Looks } from './use-look.ts';

interface PictureProps {
  readonly scene: Scene | null;
  /** The picture is fitted anew when this changes. */
  readonly frame: string;
  readonly looks: Looks;
  readonly loading: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
  /** The graph is empty. */
  readonly nothingLoaded: boolean;
  readonly onExpand: (id: string) => void;
  readonly onCamera: (camera: Camera) => void;
}

export function Picture(props: PictureProps): JSX.Element {
  const { scene, frame, looks, loading, failure, retry, nothingLoaded, onExpand, onCamera } = props;
  return (
    <>
      {failure !== null && <FailureNote failure={failure} retry={retry} />}
      {failure === null && scene === null && loading && <LoadingNote />}
      {failure === null && (scene === null || isEmpty(scene)) && !loading && (
        <EmptyNote nothingLoaded={nothingLoaded} />
      )}
      {scene !== null && !isEmpty(scene) && (
        <Shown scene={scene} frame={frame} looks={looks} onExpand={onExpand} onCamera={onCamera} />
      )}
    </>
  );
}

type ShownProps = Pick<PictureProps, 'frame' | 'looks' | 'onExpand' | 'onCamera'> & { readonly scene: Scene };

function Shown({ scene, frame, looks, onExpand, onCamera }: ShownProps): JSX.Element {
  const { state } = useApp();
  if (state.display === 'table') return <TableView scene={scene} />;
  if (scene.kind === 'spread') return <SpreadView scene={scene} dark={looks.look !== 'light'} />;
  return (
    <Stage scene={scene} frame={frame} palette={looks.palette} onExpand={onExpand} onCamera={onCamera} />
  );
}
