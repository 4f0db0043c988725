"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","additionalProperties":false,"properties":{"kubernetes":{"type":"object","additionalProperties":false,"properties":{"version":{"type":"string","description":"a minor version in quotes, such as \"1.33\"","pattern":"^1\\.\\d{1,3}$"},"authentication":{"enum":["exec","token","in-cluster","kubeconfig"]},"endpoint":{"type":"string","description":"an https URL","pattern":"^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$"},"certificateAuthority":{"type":"string","description":"a PEM certificate in base64","pattern":"^[A-Za-z0-9+/]+=*$"},"kubeconfigContext":{"type":"string","description":"the name of a context","pattern":"^[^\\s${}%]+$"},"networkPolicyEngine":{"enum":["vpc-cni","cilium","calico","gke-dataplane-v2","none"]},"customResources":{"type":"array","uniqueItems":true,"items":{"type":"string","description":"\"<plural>.<group>/<version>\"","pattern":"^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$"}},"priorityClasses":{"type":"array","minItems":4,"maxItems":4,"items":{"type":"string","description":"a priority class that is not of the system","pattern":"^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"}},"workloadIdentity":{"enum":["pod-identity","irsa"]},"oidcIssuer":{"type":"string","description":"an https URL that ends in a letter or digit","pattern":"^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$"},"dnsRanges":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"an IPv4 range such as \"10.0.0.0/16\"","pattern":"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"}},"stsRanges":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"an IPv4 range such as \"10.0.0.0/16\"","pattern":"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"}},"telemetryNamespaces":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"the name of a namespace","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"loadBalancerRanges":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"an IPv4 range such as \"10.0.0.0/16\"","pattern":"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"}},"endpointRanges":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"an IPv4 range such as \"10.0.0.0/16\"","pattern":"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"}}}},"network":{"type":"object","additionalProperties":false,"properties":{"vpc":{"type":"string","description":"the id of a VPC, such as \"vpc-0a1b2c3d\"","pattern":"^vpc-[0-9a-f]{8,17}$"},"dataSubnets":{"type":"array","minItems":2,"uniqueItems":true,"items":{"type":"string","description":"the id of a subnet, such as \"subnet-0a1b2c3d\"","pattern":"^subnet-[0-9a-f]{8,17}$"}},"podSecurityGroups":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"the id of a security group, such as \"sg-0a1b2c3d\"","pattern":"^sg-[0-9a-f]{8,17}$"}},"network":{"type":"string","description":"\"projects/<project>/global/networks/<network>\"","pattern":"^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"},"dataRanges":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"an IPv4 range such as \"10.0.0.0/16\"","pattern":"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^1\\.\\d{1,3}$", "u");
const pattern1 = new RegExp("^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9+/]+=*$", "u");
const pattern3 = new RegExp("^[^\\s${}%]+$", "u");
const pattern4 = new RegExp("^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$", "u");
const pattern5 = new RegExp("^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern6 = new RegExp("^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$", "u");
const pattern7 = new RegExp("^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$", "u");
const pattern9 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern12 = new RegExp("^vpc-[0-9a-f]{8,17}$", "u");
const pattern13 = new RegExp("^subnet-[0-9a-f]{8,17}$", "u");
const pattern14 = new RegExp("^sg-[0-9a-f]{8,17}$", "u");
const pattern15 = new RegExp("^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "kubernetes") || (key0 === "network"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.kubernetes !== undefined){
let data0 = data.kubernetes;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(func2.call(schema11.properties.kubernetes.properties, key1))){
const err1 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.kubernetes,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.version !== undefined){
let data1 = data0.version;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/kubernetes/version",schemaPath:"#/properties/kubernetes/properties/version/pattern",keyword:"pattern",params:{pattern: "^1\\.\\d{1,3}$"},message:"must match pattern \""+"^1\\.\\d{1,3}$"+"\"",schema:"^1\\.\\d{1,3}$",parentSchema:schema11.properties.kubernetes.properties.version,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/kubernetes/version",schemaPath:"#/properties/kubernetes/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.version.type,parentSchema:schema11.properties.kubernetes.properties.version,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.authentication !== undefined){
let data2 = data0.authentication;
if(!((((data2 === "exec") || (data2 === "token")) || (data2 === "in-cluster")) || (data2 === "kubeconfig"))){
const err4 = {instancePath:instancePath+"/kubernetes/authentication",schemaPath:"#/properties/kubernetes/properties/authentication/enum",keyword:"enum",params:{allowedValues: schema11.properties.kubernetes.properties.authentication.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.kubernetes.properties.authentication.enum,parentSchema:schema11.properties.kubernetes.properties.authentication,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.endpoint !== undefined){
let data3 = data0.endpoint;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err5 = {instancePath:instancePath+"/kubernetes/endpoint",schemaPath:"#/properties/kubernetes/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$"},message:"must match pattern \""+"^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$"+"\"",schema:"^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$",parentSchema:schema11.properties.kubernetes.properties.endpoint,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/kubernetes/endpoint",schemaPath:"#/properties/kubernetes/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.endpoint.type,parentSchema:schema11.properties.kubernetes.properties.endpoint,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.certificateAuthority !== undefined){
let data4 = data0.certificateAuthority;
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
const err7 = {instancePath:instancePath+"/kubernetes/certificateAuthority",schemaPath:"#/properties/kubernetes/properties/certificateAuthority/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+=*$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+=*$"+"\"",schema:"^[A-Za-z0-9+/]+=*$",parentSchema:schema11.properties.kubernetes.properties.certificateAuthority,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/kubernetes/certificateAuthority",schemaPath:"#/properties/kubernetes/properties/certificateAuthority/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.certificateAuthority.type,parentSchema:schema11.properties.kubernetes.properties.certificateAuthority,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.kubeconfigContext !== undefined){
let data5 = data0.kubeconfigContext;
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err9 = {instancePath:instancePath+"/kubernetes/kubeconfigContext",schemaPath:"#/properties/kubernetes/properties/kubeconfigContext/pattern",keyword:"pattern",params:{pattern: "^[^\\s${}%]+$"},message:"must match pattern \""+"^[^\\s${}%]+$"+"\"",schema:"^[^\\s${}%]+$",parentSchema:schema11.properties.kubernetes.properties.kubeconfigContext,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/kubernetes/kubeconfigContext",schemaPath:"#/properties/kubernetes/properties/kubeconfigContext/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.kubeconfigContext.type,parentSchema:schema11.properties.kubernetes.properties.kubeconfigContext,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.networkPolicyEngine !== undefined){
let data6 = data0.networkPolicyEngine;
if(!(((((data6 === "vpc-cni") || (data6 === "cilium")) || (data6 === "calico")) || (data6 === "gke-dataplane-v2")) || (data6 === "none"))){
const err11 = {instancePath:instancePath+"/kubernetes/networkPolicyEngine",schemaPath:"#/properties/kubernetes/properties/networkPolicyEngine/enum",keyword:"enum",params:{allowedValues: schema11.properties.kubernetes.properties.networkPolicyEngine.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.kubernetes.properties.networkPolicyEngine.enum,parentSchema:schema11.properties.kubernetes.properties.networkPolicyEngine,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.customResources !== undefined){
let data7 = data0.customResources;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err12 = {instancePath:instancePath+"/kubernetes/customResources/" + i0,schemaPath:"#/properties/kubernetes/properties/customResources/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$"},message:"must match pattern \""+"^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$"+"\"",schema:"^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$",parentSchema:schema11.properties.kubernetes.properties.customResources.items,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/kubernetes/customResources/" + i0,schemaPath:"#/properties/kubernetes/properties/customResources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.customResources.items.type,parentSchema:schema11.properties.kubernetes.properties.customResources.items,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/kubernetes/customResources",schemaPath:"#/properties/kubernetes/properties/customResources/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.customResources,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/kubernetes/customResources",schemaPath:"#/properties/kubernetes/properties/customResources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.customResources.type,parentSchema:schema11.properties.kubernetes.properties.customResources,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.priorityClasses !== undefined){
let data9 = data0.priorityClasses;
if(Array.isArray(data9)){
if(data9.length > 4){
const err16 = {instancePath:instancePath+"/kubernetes/priorityClasses",schemaPath:"#/properties/kubernetes/properties/priorityClasses/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items",schema:4,parentSchema:schema11.properties.kubernetes.properties.priorityClasses,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9.length < 4){
const err17 = {instancePath:instancePath+"/kubernetes/priorityClasses",schemaPath:"#/properties/kubernetes/properties/priorityClasses/minItems",keyword:"minItems",params:{limit: 4},message:"must NOT have fewer than 4 items",schema:4,parentSchema:schema11.properties.kubernetes.properties.priorityClasses,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err18 = {instancePath:instancePath+"/kubernetes/priorityClasses/" + i2,schemaPath:"#/properties/kubernetes/properties/priorityClasses/items/pattern",keyword:"pattern",params:{pattern: "^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"},message:"must match pattern \""+"^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"+"\"",schema:"^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$",parentSchema:schema11.properties.kubernetes.properties.priorityClasses.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/kubernetes/priorityClasses/" + i2,schemaPath:"#/properties/kubernetes/properties/priorityClasses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.priorityClasses.items.type,parentSchema:schema11.properties.kubernetes.properties.priorityClasses.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/kubernetes/priorityClasses",schemaPath:"#/properties/kubernetes/properties/priorityClasses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.priorityClasses.type,parentSchema:schema11.properties.kubernetes.properties.priorityClasses,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data0.workloadIdentity !== undefined){
let data11 = data0.workloadIdentity;
if(!((data11 === "pod-identity") || (data11 === "irsa"))){
const err21 = {instancePath:instancePath+"/kubernetes/workloadIdentity",schemaPath:"#/properties/kubernetes/properties/workloadIdentity/enum",keyword:"enum",params:{allowedValues: schema11.properties.kubernetes.properties.workloadIdentity.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.kubernetes.properties.workloadIdentity.enum,parentSchema:schema11.properties.kubernetes.properties.workloadIdentity,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data0.oidcIssuer !== undefined){
let data12 = data0.oidcIssuer;
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err22 = {instancePath:instancePath+"/kubernetes/oidcIssuer",schemaPath:"#/properties/kubernetes/properties/oidcIssuer/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$"},message:"must match pattern \""+"^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$"+"\"",schema:"^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$",parentSchema:schema11.properties.kubernetes.properties.oidcIssuer,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/kubernetes/oidcIssuer",schemaPath:"#/properties/kubernetes/properties/oidcIssuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.oidcIssuer.type,parentSchema:schema11.properties.kubernetes.properties.oidcIssuer,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.dnsRanges !== undefined){
let data13 = data0.dnsRanges;
if(Array.isArray(data13)){
if(data13.length < 1){
const err24 = {instancePath:instancePath+"/kubernetes/dnsRanges",schemaPath:"#/properties/kubernetes/properties/dnsRanges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.kubernetes.properties.dnsRanges,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len2 = data13.length;
for(let i3=0; i3<len2; i3++){
let data14 = data13[i3];
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err25 = {instancePath:instancePath+"/kubernetes/dnsRanges/" + i3,schemaPath:"#/properties/kubernetes/properties/dnsRanges/items/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"},message:"must match pattern \""+"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"+"\"",schema:"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$",parentSchema:schema11.properties.kubernetes.properties.dnsRanges.items,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/kubernetes/dnsRanges/" + i3,schemaPath:"#/properties/kubernetes/properties/dnsRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.dnsRanges.items.type,parentSchema:schema11.properties.kubernetes.properties.dnsRanges.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
let i4 = data13.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data13[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err27 = {instancePath:instancePath+"/kubernetes/dnsRanges",schemaPath:"#/properties/kubernetes/properties/dnsRanges/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.dnsRanges,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err28 = {instancePath:instancePath+"/kubernetes/dnsRanges",schemaPath:"#/properties/kubernetes/properties/dnsRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.dnsRanges.type,parentSchema:schema11.properties.kubernetes.properties.dnsRanges,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data0.stsRanges !== undefined){
let data15 = data0.stsRanges;
if(Array.isArray(data15)){
if(data15.length < 1){
const err29 = {instancePath:instancePath+"/kubernetes/stsRanges",schemaPath:"#/properties/kubernetes/properties/stsRanges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.kubernetes.properties.stsRanges,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len3 = data15.length;
for(let i5=0; i5<len3; i5++){
let data16 = data15[i5];
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
const err30 = {instancePath:instancePath+"/kubernetes/stsRanges/" + i5,schemaPath:"#/properties/kubernetes/properties/stsRanges/items/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"},message:"must match pattern \""+"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"+"\"",schema:"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$",parentSchema:schema11.properties.kubernetes.properties.stsRanges.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/kubernetes/stsRanges/" + i5,schemaPath:"#/properties/kubernetes/properties/stsRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.stsRanges.items.type,parentSchema:schema11.properties.kubernetes.properties.stsRanges.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i6 = data15.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data15[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err32 = {instancePath:instancePath+"/kubernetes/stsRanges",schemaPath:"#/properties/kubernetes/properties/stsRanges/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.stsRanges,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err33 = {instancePath:instancePath+"/kubernetes/stsRanges",schemaPath:"#/properties/kubernetes/properties/stsRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.stsRanges.type,parentSchema:schema11.properties.kubernetes.properties.stsRanges,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data0.telemetryNamespaces !== undefined){
let data17 = data0.telemetryNamespaces;
if(Array.isArray(data17)){
if(data17.length < 1){
const err34 = {instancePath:instancePath+"/kubernetes/telemetryNamespaces",schemaPath:"#/properties/kubernetes/properties/telemetryNamespaces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.kubernetes.properties.telemetryNamespaces,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len4 = data17.length;
for(let i7=0; i7<len4; i7++){
let data18 = data17[i7];
if(typeof data18 === "string"){
if(!pattern9.test(data18)){
const err35 = {instancePath:instancePath+"/kubernetes/telemetryNamespaces/" + i7,schemaPath:"#/properties/kubernetes/properties/telemetryNamespaces/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema11.properties.kubernetes.properties.telemetryNamespaces.items,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/kubernetes/telemetryNamespaces/" + i7,schemaPath:"#/properties/kubernetes/properties/telemetryNamespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.telemetryNamespaces.items.type,parentSchema:schema11.properties.kubernetes.properties.telemetryNamespaces.items,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i8 = data17.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data17[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err37 = {instancePath:instancePath+"/kubernetes/telemetryNamespaces",schemaPath:"#/properties/kubernetes/properties/telemetryNamespaces/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.telemetryNamespaces,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err38 = {instancePath:instancePath+"/kubernetes/telemetryNamespaces",schemaPath:"#/properties/kubernetes/properties/telemetryNamespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.telemetryNamespaces.type,parentSchema:schema11.properties.kubernetes.properties.telemetryNamespaces,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data0.loadBalancerRanges !== undefined){
let data19 = data0.loadBalancerRanges;
if(Array.isArray(data19)){
if(data19.length < 1){
const err39 = {instancePath:instancePath+"/kubernetes/loadBalancerRanges",schemaPath:"#/properties/kubernetes/properties/loadBalancerRanges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.kubernetes.properties.loadBalancerRanges,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len5 = data19.length;
for(let i9=0; i9<len5; i9++){
let data20 = data19[i9];
if(typeof data20 === "string"){
if(!pattern7.test(data20)){
const err40 = {instancePath:instancePath+"/kubernetes/loadBalancerRanges/" + i9,schemaPath:"#/properties/kubernetes/properties/loadBalancerRanges/items/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"},message:"must match pattern \""+"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"+"\"",schema:"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$",parentSchema:schema11.properties.kubernetes.properties.loadBalancerRanges.items,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/kubernetes/loadBalancerRanges/" + i9,schemaPath:"#/properties/kubernetes/properties/loadBalancerRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.loadBalancerRanges.items.type,parentSchema:schema11.properties.kubernetes.properties.loadBalancerRanges.items,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
let i10 = data19.length;
let j4;
if(i10 > 1){
const indices4 = {};
for(;i10--;){
let item4 = data19[i10];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err42 = {instancePath:instancePath+"/kubernetes/loadBalancerRanges",schemaPath:"#/properties/kubernetes/properties/loadBalancerRanges/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i10+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.loadBalancerRanges,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
break;
}
indices4[item4] = i10;
}
}
}
else {
const err43 = {instancePath:instancePath+"/kubernetes/loadBalancerRanges",schemaPath:"#/properties/kubernetes/properties/loadBalancerRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.loadBalancerRanges.type,parentSchema:schema11.properties.kubernetes.properties.loadBalancerRanges,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data0.endpointRanges !== undefined){
let data21 = data0.endpointRanges;
if(Array.isArray(data21)){
if(data21.length < 1){
const err44 = {instancePath:instancePath+"/kubernetes/endpointRanges",schemaPath:"#/properties/kubernetes/properties/endpointRanges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.kubernetes.properties.endpointRanges,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len6 = data21.length;
for(let i11=0; i11<len6; i11++){
let data22 = data21[i11];
if(typeof data22 === "string"){
if(!pattern7.test(data22)){
const err45 = {instancePath:instancePath+"/kubernetes/endpointRanges/" + i11,schemaPath:"#/properties/kubernetes/properties/endpointRanges/items/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"},message:"must match pattern \""+"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"+"\"",schema:"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$",parentSchema:schema11.properties.kubernetes.properties.endpointRanges.items,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/kubernetes/endpointRanges/" + i11,schemaPath:"#/properties/kubernetes/properties/endpointRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.kubernetes.properties.endpointRanges.items.type,parentSchema:schema11.properties.kubernetes.properties.endpointRanges.items,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
let i12 = data21.length;
let j5;
if(i12 > 1){
const indices5 = {};
for(;i12--;){
let item5 = data21[i12];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err47 = {instancePath:instancePath+"/kubernetes/endpointRanges",schemaPath:"#/properties/kubernetes/properties/endpointRanges/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i12+" are identical)",schema:true,parentSchema:schema11.properties.kubernetes.properties.endpointRanges,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
break;
}
indices5[item5] = i12;
}
}
}
else {
const err48 = {instancePath:instancePath+"/kubernetes/endpointRanges",schemaPath:"#/properties/kubernetes/properties/endpointRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.kubernetes.properties.endpointRanges.type,parentSchema:schema11.properties.kubernetes.properties.endpointRanges,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.kubernetes.type,parentSchema:schema11.properties.kubernetes,data:data0};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.network !== undefined){
let data23 = data.network;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key2 in data23){
if(!(((((key2 === "vpc") || (key2 === "dataSubnets")) || (key2 === "podSecurityGroups")) || (key2 === "network")) || (key2 === "dataRanges"))){
const err50 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.network,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data23.vpc !== undefined){
let data24 = data23.vpc;
if(typeof data24 === "string"){
if(!pattern12.test(data24)){
const err51 = {instancePath:instancePath+"/network/vpc",schemaPath:"#/properties/network/properties/vpc/pattern",keyword:"pattern",params:{pattern: "^vpc-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^vpc-[0-9a-f]{8,17}$"+"\"",schema:"^vpc-[0-9a-f]{8,17}$",parentSchema:schema11.properties.network.properties.vpc,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/network/vpc",schemaPath:"#/properties/network/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.network.properties.vpc.type,parentSchema:schema11.properties.network.properties.vpc,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data23.dataSubnets !== undefined){
let data25 = data23.dataSubnets;
if(Array.isArray(data25)){
if(data25.length < 2){
const err53 = {instancePath:instancePath+"/network/dataSubnets",schemaPath:"#/properties/network/properties/dataSubnets/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema11.properties.network.properties.dataSubnets,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len7 = data25.length;
for(let i13=0; i13<len7; i13++){
let data26 = data25[i13];
if(typeof data26 === "string"){
if(!pattern13.test(data26)){
const err54 = {instancePath:instancePath+"/network/dataSubnets/" + i13,schemaPath:"#/properties/network/properties/dataSubnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^subnet-[0-9a-f]{8,17}$"+"\"",schema:"^subnet-[0-9a-f]{8,17}$",parentSchema:schema11.properties.network.properties.dataSubnets.items,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/network/dataSubnets/" + i13,schemaPath:"#/properties/network/properties/dataSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.network.properties.dataSubnets.items.type,parentSchema:schema11.properties.network.properties.dataSubnets.items,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
let i14 = data25.length;
let j6;
if(i14 > 1){
const indices6 = {};
for(;i14--;){
let item6 = data25[i14];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err56 = {instancePath:instancePath+"/network/dataSubnets",schemaPath:"#/properties/network/properties/dataSubnets/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i14+" are identical)",schema:true,parentSchema:schema11.properties.network.properties.dataSubnets,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
break;
}
indices6[item6] = i14;
}
}
}
else {
const err57 = {instancePath:instancePath+"/network/dataSubnets",schemaPath:"#/properties/network/properties/dataSubnets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.network.properties.dataSubnets.type,parentSchema:schema11.properties.network.properties.dataSubnets,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.podSecurityGroups !== undefined){
let data27 = data23.podSecurityGroups;
if(Array.isArray(data27)){
if(data27.length < 1){
const err58 = {instancePath:instancePath+"/network/podSecurityGroups",schemaPath:"#/properties/network/properties/podSecurityGroups/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.network.properties.podSecurityGroups,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len8 = data27.length;
for(let i15=0; i15<len8; i15++){
let data28 = data27[i15];
if(typeof data28 === "string"){
if(!pattern14.test(data28)){
const err59 = {instancePath:instancePath+"/network/podSecurityGroups/" + i15,schemaPath:"#/properties/network/properties/podSecurityGroups/items/pattern",keyword:"pattern",params:{pattern: "^sg-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^sg-[0-9a-f]{8,17}$"+"\"",schema:"^sg-[0-9a-f]{8,17}$",parentSchema:schema11.properties.network.properties.podSecurityGroups.items,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/network/podSecurityGroups/" + i15,schemaPath:"#/properties/network/properties/podSecurityGroups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.network.properties.podSecurityGroups.items.type,parentSchema:schema11.properties.network.properties.podSecurityGroups.items,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
let i16 = data27.length;
let j7;
if(i16 > 1){
const indices7 = {};
for(;i16--;){
let item7 = data27[i16];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err61 = {instancePath:instancePath+"/network/podSecurityGroups",schemaPath:"#/properties/network/properties/podSecurityGroups/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i16+" are identical)",schema:true,parentSchema:schema11.properties.network.properties.podSecurityGroups,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
break;
}
indices7[item7] = i16;
}
}
}
else {
const err62 = {instancePath:instancePath+"/network/podSecurityGroups",schemaPath:"#/properties/network/properties/podSecurityGroups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.network.properties.podSecurityGroups.type,parentSchema:schema11.properties.network.properties.podSecurityGroups,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.network !== undefined){
let data29 = data23.network;
if(typeof data29 === "string"){
if(!pattern15.test(data29)){
const err63 = {instancePath:instancePath+"/network/network",schemaPath:"#/properties/network/properties/network/pattern",keyword:"pattern",params:{pattern: "^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"+"\"",schema:"^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema11.properties.network.properties.network,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/network/network",schemaPath:"#/properties/network/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.network.properties.network.type,parentSchema:schema11.properties.network.properties.network,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data23.dataRanges !== undefined){
let data30 = data23.dataRanges;
if(Array.isArray(data30)){
if(data30.length < 1){
const err65 = {instancePath:instancePath+"/network/dataRanges",schemaPath:"#/properties/network/properties/dataRanges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.network.properties.dataRanges,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len9 = data30.length;
for(let i17=0; i17<len9; i17++){
let data31 = data30[i17];
if(typeof data31 === "string"){
if(!pattern7.test(data31)){
const err66 = {instancePath:instancePath+"/network/dataRanges/" + i17,schemaPath:"#/properties/network/properties/dataRanges/items/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"},message:"must match pattern \""+"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$"+"\"",schema:"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/([89]|[12]\\d|3[0-2])$",parentSchema:schema11.properties.network.properties.dataRanges.items,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/network/dataRanges/" + i17,schemaPath:"#/properties/network/properties/dataRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.network.properties.dataRanges.items.type,parentSchema:schema11.properties.network.properties.dataRanges.items,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
let i18 = data30.length;
let j8;
if(i18 > 1){
const indices8 = {};
for(;i18--;){
let item8 = data30[i18];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err68 = {instancePath:instancePath+"/network/dataRanges",schemaPath:"#/properties/network/properties/dataRanges/uniqueItems",keyword:"uniqueItems",params:{i: i18, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i18+" are identical)",schema:true,parentSchema:schema11.properties.network.properties.dataRanges,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
break;
}
indices8[item8] = i18;
}
}
}
else {
const err69 = {instancePath:instancePath+"/network/dataRanges",schemaPath:"#/properties/network/properties/dataRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.network.properties.dataRanges.type,parentSchema:schema11.properties.network.properties.dataRanges,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.network.type,parentSchema:schema11.properties.network,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
