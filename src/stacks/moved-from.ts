import { TerraformElement, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';

/**
 * Stands where a resource stood in an earlier version and tells Terraform where it went. Its construct id is the
 * resource's former one, so the address it moves from is, by construction, the one the resource had.
 */
export class MovedFrom extends TerraformElement {
  constructor(
    scope: Construct,
    formerId: string,
    private readonly resource: TerraformResource,
  ) {
    super(scope, formerId);
  }

  public override toTerraform(): { moved: { from: string; to: string }[] } {
    const type = this.resource.terraformResourceType;
    return {
      moved: [{ from: `${type}.${this.friendlyUniqueId}`, to: `${type}.${this.resource.friendlyUniqueId}` }],
    };
  }
}
