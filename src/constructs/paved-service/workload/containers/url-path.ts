import { TextForm } from '../../../../core/validation';

/** What Kubernetes may ask a container for: the path of a probe or a hook. */
export const URL_PATH: TextForm = {
  pattern: /^\/[A-Za-z0-9\-._~!&'()*+,;=:@/?]*$/,
  maxLength: 1024,
  words: 'a path that starts with a slash',
};
