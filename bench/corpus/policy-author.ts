import { oneOf, type Random } from './random.ts';

/** What policy-words.json holds. */
export interface PolicyWords {
  readonly places: readonly {
    readonly province: string;
    /** Short name, in document numbers: 鄂. */
    readonly mark: string;
    readonly cities: readonly string[];
  }[];
  readonly ministries: readonly string[];
  /** Departments of a city or a province, without the place. */
  readonly bureaus: readonly string[];
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly things: readonly string[];
  readonly aims: readonly string[];
  /** Sentences with `{slots}`. */
  readonly sentences: readonly string[];
  readonly initiatives: readonly string[];
  readonly laws: readonly string[];
  readonly periods: readonly string[];
}

/** Who issues a document, and whom it can give tasks to. */
export interface PolicyAuthor {
  /** In titles: 宜昌市; empty for the centre. */
  readonly place: string;
  /** Full name of the issuer. */
  readonly office: string;
  /** The issuer as the text calls it: 市政府. */
  readonly self: string;
  /** Prefix of its numbers: 鄂政办发. */
  readonly prefix: string;
  /** To whom the document goes. */
  readonly addressees: string;
  /** Units as clauses name them. */
  readonly units: readonly string[];
  /** All units below, as clauses name them. */
  readonly collective: string;
}

/** One in ten documents is the centre's, three in ten are a province's, the rest are cities'. */
export function policyAuthor(random: Random, words: PolicyWords): PolicyAuthor {
  const chance = random();
  const { province, mark, cities } = oneOf(random, words.places);
  if (chance < 0.1) return centre(words);
  if (chance < 0.4) {
    return {
      place: province,
      office: `${province}人民政府办公厅`,
      self: '省政府',
      prefix: `${mark}政办发`,
      addressees: '各市（州）人民政府，省政府各部门、各直属机构：',
      units: words.bureaus.map((bureau) => `省${bureau.replace(/局$/, '厅')}`),
      collective: '各市（州）人民政府',
    };
  }
  const city = oneOf(random, cities);
  return {
    place: city,
    office: `${city}人民政府办公室`,
    self: '市政府',
    prefix: `${city.charAt(0)}政办发`,
    addressees: '各县（市、区）人民政府，市政府各部门，各直属机构：',
    units: words.bureaus.map((bureau) => `市${bureau}`),
    collective: '各县（市、区）人民政府',
  };
}

function centre({ ministries }: PolicyWords): PolicyAuthor {
  return {
    place: '',
    office: '国务院办公厅',
    self: '国务院',
    prefix: '国办发',
    addressees: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    units: ministries,
    collective: '各省级人民政府',
  };
}
