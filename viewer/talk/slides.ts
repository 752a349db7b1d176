/** The saved views of a talk, and what can be done with them. Pure. */
import { decodeView, encodeView } from '../state/view-url.ts';
import { initialState, maxSlides, type Camera, type Slide, type ViewState } from '../state/view-state.ts';

/** The view as it stands, as a slide: what is shown of the picture too. Language and theme are those of the hall. */
export function slideOf(state: ViewState, caption: string, camera: Camera | null): Slide {
  const { language, theme } = initialState;
  return { caption, view: encodeView({ ...state, camera, language, theme, slides: [], slide: null }) };
}

/** The state that shows a slide of the talk; another index is brought within it. */
export function atSlide(state: ViewState, index: number): ViewState {
  const at = Math.max(0, Math.min(index, state.slides.length - 1));
  const slide = state.slides[at];
  if (slide === undefined) return { ...state, slide: null };
  const { language, theme, slides } = state;
  return { ...decodeView(slide.view), language, theme, slides, slide: at };
}

/** @returns the same list if it is full */
export function added(slides: readonly Slide[], slide: Slide): readonly Slide[] {
  return slides.length < maxSlides ? [...slides, slide] : slides;
}

export function captioned(slides: readonly Slide[], index: number, caption: string): readonly Slide[] {
  return slides.map((slide, at) => (at === index ? { ...slide, caption } : slide));
}

export function removed(slides: readonly Slide[], index: number): readonly Slide[] {
  return slides.filter((_, at) => at !== index);
}

/** One place up (-1) or down (1); at the ends nothing happens. */
export function shifted(slides: readonly Slide[], index: number, by: -1 | 1): readonly Slide[] {
  const [one, other] = [slides[index], slides[index + by]];
  if (one === undefined || other === undefined) return slides;
  return slides.map((slide, at) => (at === index ? other : at === index + by ? one : slide));
}
