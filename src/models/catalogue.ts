// What there is a model of, for people: packages, and their members with the tags that they bear.

export interface ModelledPackage {
  readonly name: string;
  /** The file that describes it, and whether the user has written it. */
  readonly file: string;
  readonly own: boolean;
  /** What stands at the head of the file: what it describes, in which versions. */
  readonly about: string;
  /** In the order of the file. */
  readonly members: readonly ModelledMember[];
}

export interface ModelledMember {
  /** `Repository.find`; overloads with tags of their own have a number behind. */
  readonly name: string;
  /** As they are written: `@reads many Entity`; `@nothing` also where the class says it for all. */
  readonly tags: readonly string[];
}
