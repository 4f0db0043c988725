import { basename } from 'node:path';
import { Environment } from '../../../../core/environment/environment';
import { readReviewedFile } from '../../../../core/reviewed-file';
import { checkKind, checkList, closestName, describeValue, Problems, RoadbedError } from '../../../../core/validation';
import { checkImage } from '../../workload/check-image';
import { RELEASES_FILE, ReleasesContent } from './releases-file';

type Images = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * What runs where, as reviewed data: the image of each service in each environment. One line is one release, so that a
 * promotion or a rollback changes one line, by hand or by `roadbed release`.
 */
export class Releases {
  /**
   * Reads a release file, YAML or JSON: `releases:`, below it each service, below that each environment and its image by
   * digest. Throws one error that lists all that is wrong with the file.
   * @param path absolute, or relative to the working directory
   * @param environments the environments that the file may name, such as `platform.environments`; any, when left out
   */
  public static fromFile(path: string, environments?: Environment[]): Releases {
    const { releases } = readReviewedFile<ReleasesContent>(RELEASES_FILE, path);
    const problems = new Problems(`release file "${basename(path)}"`);
    const known = namesOf(problems, environments);
    for (const [service, images] of Object.entries(releases)) {
      for (const [environment, image] of Object.entries(images)) {
        const key = `releases.${service}.${environment}`;
        if (known !== undefined && !known.includes(environment)) {
          problems.add(`${key} must name an environment, one of ${known.join(', ')}`, near(environment, known));
        }
        checkImage(problems, image, key);
      }
    }
    problems.throwIfAny('cannot be used');
    const byService = Object.entries(releases).map(
      ([service, images]) => [service, new Map(Object.entries(images))] as const,
    );
    return new Releases(basename(path), new Map(byService));
  }

  private constructor(
    private readonly file: string,
    private readonly images: Images,
  ) {}

  /**
   * The image that runs: the one that the file names. Throws when it names none.
   * @param service id of the service
   * @param environment where it runs
   */
  public image(service: string, environment: Environment): string {
    const problems = new Problems(`release file "${this.file}"`);
    const named = checkKind(problems, 'environment', environment, 'Environment');
    problems.throwIfAny('has no such image');
    const where = named ? environment.name : '';
    const images = this.images.get(service);
    const image = images?.get(where);
    if (image !== undefined) return image;
    throw new RoadbedError(`release file "${this.file}" has no such image`, [
      images === undefined
        ? {
            message: `service must be one that the file releases, got ${describeValue(service)}`,
            fix:
              near(service, [...this.images.keys()]) ?? `add it below "releases:": ${service}: { ${where}: <image> }`,
          }
        : {
            message: `releases.${service} must name an image for the environment "${where}", and names ${[...images.keys()].join(', ') || 'none'}`,
            fix: `roadbed release set ${service} ${where} <image>, or promote what runs elsewhere`,
          },
    ]);
  }
}

function namesOf(problems: Problems, environments: readonly Environment[] | undefined): string[] | undefined {
  if (environments === undefined || !checkList(problems, 'environments', environments)) return undefined;
  const known = environments.filter((each, index) =>
    checkKind(problems, `environments[${index}]`, each, 'Environment'),
  );
  return known.map(({ name }) => name);
}

function near(name: string, known: readonly string[]): string | undefined {
  const found = typeof name === 'string' ? closestName(name, known) : undefined;
  return found === undefined ? undefined : `did you mean "${found}"?`;
}
