# 当事人同意什么、不愿谁阅读、研究协议、紧急阅读。

## 当事人

consent-people = 当事人
consent-people-lead = 记录所涉及的人，每人一个化名，以及各自同意的内容。
consent-people-none = 还没有记录涉及任何人。开始陪伴某人时，请在下面建立化名，再在记录接触时选择。
consent-person-unnamed = 当事人 { $short }
consent-pseudonym = 化名：
consent-nickname = 昵称
consent-nickname-hint = 便于辨认的一个词，绝不是真名。内容加密。
consent-new-person = 新的当事人
consent-new-person-why = 系统随机抽取一个化名。在其同意照护之前，您写的内容只有您能打开。
consent-new-person-save = 建立化名
consent-entries = { $n ->
    [0] 没有相关记录
   *[other] { $n } 条相关记录
}
consent-restrictions = { $n ->
   *[other] { $n } 项限制生效中
}
consent-agrees = 同意：{ $what }。
consent-agrees-none = 目前什么都不同意。
consent-not-asked = 还没有询问过。
consent-no-care = 未经其同意照护，关于此人的每条记录只有撰写者能打开。
field-contact-about = 与谁接触？
field-contact-about-hint = 未经其同意照护，您写的内容只有您自己能再读到。

## 可以同意的内容

consent-purpose-care = 照护
consent-purpose-counts = 计数
consent-purpose-analysis = 研究阅读
consent-purpose-co-analysis = 共同研究员阅读
consent-purpose-quote = 引用
consent-purpose-quote-reviewed = 过目后引用
consent-purpose-named = 自选名字
consent-purpose-deposit = 其他研究
consent-purpose-substance-use = 物质使用
consent-purpose-partners = 合作机构

## 要念出来的问题

consent-words-frame = 您说的话、您的经历，可能会写在这里。怎么用由您决定。您可以同意一件事而拒绝另一件。拒绝不会影响您得到的服务。
consent-words-rights = 您随时可以改变主意，说一声就行。您可以要求查看所写内容、请求更正，或说明谁不应阅读。
consent-words-limits = 已经发表的，或已经不记名计数的，无法收回。
consent-ask-care = 团队可以阅读关于您的内容来陪伴您吗？
consent-ask-counts = 可以不记名、不含您的话来计数吗？
consent-ask-analysis = 研究团队可以用化名阅读吗？
consent-ask-co-analysis = 有相似经历的共同研究员可以用化名阅读吗？
consent-ask-quote = 可以用化名引用您的话吗？
consent-ask-quote-reviewed = 可以在您看过每一段之后引用您的话吗？
consent-ask-named = 可以用您自选的名字讲述吗？
consent-ask-deposit = 可以留给其他研究使用吗？
consent-ask-substance-use = 团队可以阅读关于您物质使用的内容来陪伴您吗？
consent-ask-partners = 可以转给向您说明的合作机构吗？

## 今天有效的同意

consent-today = 此人今天同意的内容
consent-today-none = 没有。
consent-holds-care = 团队可以阅读，以便陪伴。
consent-holds-counts = 可以不记名计数。
consent-holds-analysis = 研究团队可以用化名阅读。
consent-holds-co-analysis = 共同研究员可以用化名阅读。
consent-holds-quote = 可以用化名引用其话语。
consent-holds-quote-reviewed = 每段经其过目后可以引用。
consent-holds-named = 可以用其自选的名字讲述。
consent-holds-deposit = 可以留给其他研究。
consent-holds-substance-use = 团队可以阅读物质使用的内容，以便陪伴。
consent-holds-partners = 可以转给已说明的合作机构。
consent-holds-until = 有效至{ $date }。
consent-withdraw = 撤回
consent-withdraw-one = 撤回：{ $what }
consent-withdraw-all = 全部撤回
consent-withdraw-how = 本人说一声就够了。访问立即关闭，不问理由。

## 询问

consent-ask = 询问
consent-ask-how = 请念出下面的话，再逐一提问。口头同意与签字同意同样有效。
consent-manner = 如何表达
consent-expressed = 以什么方式？
consent-expressed-oral = 口头
consent-expressed-written = 书面
consent-expressed-gesture = 手势
consent-expressed-audio = 录音
consent-by = 由谁决定？
consent-by-hint = 满 14 岁由本人决定。
consent-by-self = 本人
consent-by-parent = 亲权人（未满 14 岁）
consent-lang = 用什么语言？
consent-lang-fr = 法语
consent-lang-en = 英语
consent-lang-zh-hans = 中文
consent-lang-iu = 因纽特语
consent-lang-cr = 克里语
consent-lang-moe = 因努语
consent-lang-es = 西班牙语
consent-lang-other = 其他语言
consent-helped = 有人协助理解吗？
consent-helped-yes = 有，有人协助
consent-until = 到什么时候？
consent-until-hint = 留空：直到本人撤回。否则填日期，例如 2027-06。
consent-taken-by = 谁提的问题？
consent-taken-by-hint = 仅当不是您时填写。写角色即可。
consent-note = 备注
consent-note-hint = 内容加密。不要写姓名或确切地点。
consent-purposes = 此人同意什么？
consent-purposes-hint = 每一项单独询问。未勾选即为不同意。
consent-save = 保存这些回答
consent-save-none = 全部不同意
consent-presets = 一键记录
consent-presets-hint = 按钮会立即记下今天口头同意所列内容，并撤回超出的部分。物质使用、共同研究员和合作机构总要单独询问。
consent-tier-care-only = 仅照护
consent-tier-counts = 到计数为止
consent-tier-analysis = 到研究为止
consent-tier-quote = 到引用为止
consent-tier-quote-reviewed = 到过目后引用为止
consent-tier-named = 到自选名字为止
consent-tier-deposit = 到其他研究为止
consent-problem-nothing-ticked = 没有勾选任何一项。请勾选此人同意的内容，或选择“全部不同意”。
consent-problem-no-day = 需要一个有终点的日期，例如 2027-06-30 或 2027-06。
consent-kept-said = 已记下。现在有效的内容如下。
consent-kept-withdrawn = 已撤回。访问已关闭。
consent-kept-restricted = 限制已生效。
consent-kept-lifted = 限制已解除。
consent-history = 说过的话
consent-history-none = 还没有关于其同意内容的记录。
consent-state-given = 同意
consent-state-refused = 不同意
consent-state-withdrawn = 已撤回

## 限制

restrict-title = 谁不应阅读
restrict-none = 没有限制。
restrict-new = 记下一项限制
restrict-why = 当事人可以说明谁不应阅读关于自己的内容。这高于一切，紧急情况也不例外，而且不必向任何人说明理由。
restrict-roles = 哪些角色？
restrict-roles-hint = 角色、个人，或两者皆可。
restrict-members = 团队中的哪些人？
restrict-classes = 针对哪些信息？
restrict-classes-hint = 不勾选：全部。
restrict-reason = 用其本人的话
restrict-reason-hint = 选填。内容加密。
restrict-save = 使其生效
restrict-lift = 本人解除此限制
restrict-lift-others = 此限制针对您：如本人提出，将由其他人解除。
restrict-all = 不得阅读关于此人的任何内容：{ $who }。
restrict-some = 不得阅读（{ $what }）：{ $who }。
restrict-state-in-force = 生效中
restrict-state-lifted = 已解除

## 信息类别

class-field = 实地
class-clinical = 临床
class-journal = 个人日志
class-interview = 研究访谈
class-substance-use = 物质使用
class-is = 信息类别：{ $class }
class-why = 除其他规则外，类别也决定谁可以阅读。物质使用的内容需要单独同意；访谈只有在同意研究后才向研究开放。
class-title = 这是什么？
class-save = 保存

## 研究协议

agreement-title = 研究协议
agreement-title-lead = 生效中的协议、签署人以及所允许的内容。
agreement-lead = 研究只能在协议之下阅读：谁签署、为了什么、到何时。没有生效且载明其名的协议，研究人员只能读自己写的内容。
agreement-none = 还没有记下协议。因此研究伙伴暂时不能阅读为研究所写的内容。
agreement-nobody = 这里还没有研究方成员。请先邀请签署人。
agreement-new = 记下一份协议
agreement-name = 研究名称
agreement-ethics = 研究伦理委员会决定
agreement-ethics-hint = 信函上的编号。
agreement-members = 谁签署了？
agreement-members-hint = 所列每个人都签署了保密承诺。
agreement-purposes = 允许什么？
agreement-from = 自
agreement-until = 至
agreement-until-hint = 最后一天。之后此协议不再开放任何内容。
agreement-save = 记下协议
agreement-end = 立即终止
agreement-is-in-force = 生效中。
agreement-is-not-yet = 尚未生效。
agreement-is-over = 已到期。
agreement-is-ended = 已提前终止。
agreement-days = { $from }至{ $until }。
agreement-ethics-is = 研究伦理委员会：{ $reference }
agreement-signed-by = 签署人：{ $who }。
agreement-allows = 允许：{ $what }。
agreement-state-signed = 已签署
agreement-state-ended = 已终止

## 紧急阅读

glass-title = 紧急阅读
glass-title-lead = 面临生命危险时阅读平时不可阅读的内容：原因，以及复核的结论。
glass-lead = 面临生命危险时，可以在几小时内打开关于某人的内容。要说明原因，团队会知道，并由他人在 72 小时内复核。
glass-danger = 生命危险
glass-danger-lead = 如果此人或他人的生命有危险，您可以在几小时内打开关于此人的内容。其限制依然有效。
glass-break = 紧急打开
glass-person = 谁有危险？
glass-reason = 是什么危险？
glass-reason-hint = 团队会读到的一句话。不写姓名和确切地点。
glass-hours = 多长时间？
glass-hours-n = { $n ->
   *[other] { $n } 小时
}
glass-told = 复核之前，整个团队都会在首页看到您的名字和原因。
glass-told-who = 由以下人员复核：{ $who }。
glass-save = 立即打开
glass-nobody = 没有记录涉及任何人：没有可打开的内容。
glass-broken = 打开过的内容
glass-none = 没有紧急打开过任何内容。
glass-banner = 有紧急阅读待复核
glass-banner-see = 查看原因和复核
glass-reads-until = { $who }可阅读关于{ $person }的内容，至{ $until }。
glass-read-until = { $who }曾可阅读关于{ $person }的内容，至{ $until }。
glass-review-by = 请在{ $when }之前复核。
glass-review-overdue = 复核本应在{ $when }之前完成。
glass-review = 复核
glass-verdict = 这次阅读是否合理？
glass-verdict-justified = 合理
glass-verdict-not-justified = 不合理
glass-verdict-unclear = 无法判断
glass-note = 复核结果
glass-note-hint = 除非判定合理，否则必填。判定不合理的阅读立即关闭。
glass-review-save = 保存复核
glass-reviewed-by = 复核：{ $who }，{ $when }。

## 记录

part-kind-trust-person = 当事人
part-kind-trust-consent = 同意
part-kind-trust-restriction = 限制
part-kind-trust-agreement = 研究协议
part-kind-trust-class = 信息类别
part-kind-trust-glass = 紧急阅读
part-kind-trust-glass-reviewed = 紧急阅读的复核
part-field-trust-consent-by = 由谁决定
part-field-trust-consent-expressed = 表达方式
part-field-trust-consent-helped = 有人协助理解
part-field-trust-consent-lang = 语言
part-field-trust-consent-purposes = 内容
part-field-trust-consent-state = 回答
part-field-trust-consent-tier = 所选按钮
part-field-trust-restriction-classes = 针对的信息
part-field-trust-restriction-members = 人员
part-field-trust-restriction-roles = 角色
part-field-trust-agreement-from = 第一天
part-field-trust-agreement-until = 最后一天
part-field-trust-agreement-members = 签署人
part-field-trust-agreement-purposes = 允许
part-field-trust-class-class = 类别
part-field-trust-class-entry = 记录
part-field-trust-glass-hours = 小时
part-field-trust-glass-person = 当事人
part-field-trust-glass-reviewed-glass = 紧急阅读
part-field-trust-glass-reviewed-verdict = 复核
part-word-shown = 念给当事人的话
part-word-taken_by = 提问者
part-word-nickname = 昵称
part-word-ethics = 研究伦理委员会决定
part-word-trust-agreement-title = 研究名称
part-sealed-person = 这涉及一个没有同意您阅读、或要求您不要阅读的人。您能看到代码和日期，看不到文字。
person-rights = 当事人可以要求的
person-rights-copy = 关于本人所存全部内容的副本
person-rights-log = 谁看过关于本人的什么
person-rights-withdrawal = 退出研究会改变什么
person-rights-erase = 删除关于本人的一切
