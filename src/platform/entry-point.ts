import { DNS_LABEL } from '../core/naming';
import { checkRanges } from '../core/network';
import { checkKnownProps, checkText, markKind, Problems, PropNames, requireProps, TextForm } from '../core/validation';

/** A Gateway of the Gateway API, which the platform has made. */
export interface GatewayProps {
  /** Name of the Gateway. */
  readonly name: string;
  /** The namespace that the Gateway is in. It must allow routes from the namespaces of teams. */
  readonly namespace: string;
  /** Name of its HTTPS listener (`sectionName`): a route that named none would be served in the clear as well. */
  readonly listener: string;
  /** Address ranges that get through to the Gateway at all. A route cannot narrow them, so a service must ask for no less. */
  readonly from: string[];
  /**
   * The namespace of its proxies.
   * @default - a load balancer outside of the cluster, at the ranges of the fact `kubernetes.loadBalancerRanges`
   */
  readonly proxyNamespace?: string;
}

/** Application Load Balancers that the AWS Load Balancer Controller makes, one for each service. */
export interface ApplicationLoadBalancerProps {
  /** ARN of the certificate in ACM that covers the domains. */
  readonly certificateArn: string;
  /**
   * The ingress class.
   * @default alb
   */
  readonly ingressClass?: string;
}

/** An ingress controller that reads the annotations of ingress-nginx. */
export interface NginxIngressProps {
  /** The namespace that the controller runs in. */
  readonly namespace: string;
  /**
   * The ingress class.
   * @default nginx
   */
  readonly ingressClass?: string;
  /**
   * The ClusterIssuer of cert-manager that makes a certificate for each host.
   * @default - the controller's own certificate, which must cover the domains
   */
  readonly clusterIssuer?: string;
}

/** The way in, decided. */
export type EntryPointSettings =
  | ({ readonly kind: 'gateway' } & GatewayProps)
  | { readonly kind: 'application-load-balancer'; readonly certificateArn: string; readonly ingressClass: string }
  | ({ readonly kind: 'nginx-ingress'; readonly ingressClass: string } & NginxIngressProps);

const GATEWAY: PropNames<GatewayProps> = {
  name: true,
  namespace: true,
  listener: true,
  from: true,
  proxyNamespace: true,
};
const LOAD_BALANCER: PropNames<ApplicationLoadBalancerProps> = { certificateArn: true, ingressClass: true };
const NGINX: PropNames<NginxIngressProps> = { namespace: true, ingressClass: true, clusterIssuer: true };

/** Kubernetes, "Object Names and IDs": a DNS subdomain. */
const OBJECT_NAME: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
  maxLength: 253,
  words: 'the name of a Kubernetes object',
};
const CERTIFICATE: TextForm = {
  pattern: /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9-]+$/,
  maxLength: 2048,
  words: 'the ARN of a certificate in ACM',
};
const VERDICT = 'cannot let anybody in';

/** The way by which requests from outside of a cluster reach a service. TLS always. */
export class EntryPoint {
  /** A Gateway of the Gateway API. Needs the custom resource `httproutes.gateway.networking.k8s.io/v1`. */
  public static gateway(props: GatewayProps): EntryPoint {
    const problems = new Problems('EntryPoint.gateway');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, GATEWAY);
    checkText(problems, 'name', props.name, OBJECT_NAME);
    checkText(problems, 'namespace', props.namespace, DNS_LABEL);
    checkText(problems, 'listener', props.listener, OBJECT_NAME);
    checkRanges(problems, 'from', props.from, 'say who gets through to it: ["0.0.0.0/0", "::/0"] for everybody');
    if (props.proxyNamespace !== undefined) checkText(problems, 'proxyNamespace', props.proxyNamespace, DNS_LABEL);
    problems.throwIfAny(VERDICT);
    return new EntryPoint({ kind: 'gateway', ...props, from: [...props.from] });
  }

  /** An Application Load Balancer for each service. Needs the AWS Load Balancer Controller and the fact `loadBalancerRanges`. */
  public static applicationLoadBalancer(props: ApplicationLoadBalancerProps): EntryPoint {
    const problems = new Problems('EntryPoint.applicationLoadBalancer');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, LOAD_BALANCER);
    const { certificateArn, ingressClass = 'alb' } = props;
    checkText(problems, 'certificateArn', certificateArn, CERTIFICATE);
    checkText(problems, 'ingressClass', ingressClass, OBJECT_NAME);
    problems.throwIfAny(VERDICT);
    return new EntryPoint({ kind: 'application-load-balancer', certificateArn, ingressClass });
  }

  /**
   * An ingress controller that reads the annotations of ingress-nginx. That project ended in March 2026 and mends nothing
   * any more, so this is for controllers that took its annotations over, and for the time until you have left it.
   */
  public static nginxIngress(props: NginxIngressProps): EntryPoint {
    const problems = new Problems('EntryPoint.nginxIngress');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, NGINX);
    const { namespace, ingressClass = 'nginx', clusterIssuer } = props;
    checkText(problems, 'namespace', namespace, DNS_LABEL);
    checkText(problems, 'ingressClass', ingressClass, OBJECT_NAME);
    if (clusterIssuer !== undefined) checkText(problems, 'clusterIssuer', clusterIssuer, OBJECT_NAME);
    problems.throwIfAny(VERDICT);
    return new EntryPoint({ kind: 'nginx-ingress', namespace, ingressClass, clusterIssuer });
  }

  private constructor(private readonly settings: EntryPointSettings) {}

  /** @internal */
  public _settings(): EntryPointSettings {
    return this.settings;
  }
}

markKind(EntryPoint, 'EntryPoint');
