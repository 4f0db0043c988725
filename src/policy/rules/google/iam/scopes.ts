import { grantTypes } from '../grants';

/** What grants roles on a project, a folder or an organisation, and so on all that lies below. */
export const SCOPE_GRANTS: readonly string[] = grantTypes('google_project', 'google_folder', 'google_organization');
