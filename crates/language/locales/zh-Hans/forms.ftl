## 表单：写进记录里的内容。

write-title = 写记录
write-lead = 请选择要留下的内容。绝不询问任何人的姓名或确切地点。
write-contact = 记一次接触
write-contact-lead = 点一下就够。不写姓名，不写确切地点。
write-tally = 统计今天
write-tally-lead = 一共接触了多少次，不涉及任何具体的人。
write-step = 说明某一步骤的进展
write-step-lead = 已计划、已开始、已完成、已精简、已推迟、已跳过：写下您所知道的，日期模糊也可以。
write-evidence = 添加证据
write-evidence-lead = 能说明某一步骤已落实的东西：日期、文件或决定。
write-event = 周围发生了什么
write-event-lead = 一则公告、一处关闭、一处开放、社区里有人离世：凡是影响到团队的事。
write-effect = 说说它带来了什么改变
write-effect-lead = 是阻碍、是机会，或两者兼有。您的看法可以与别人不同，都会保留。
write-bracket = 划分一个时期
write-bracket-lead = 按您的亲身经历来划分这场危机。边界可以模糊，几种划分可以并存。
write-crisis = 为一场危机命名
write-crisis-lead = 疫情、药物过量、严寒、关闭：几场危机可能同时发生。
write-dispute = 指出一处矛盾
write-dispute-lead = 记录中的两个事件不可能同时属实。两者都不会被删除。
write-contribution = 研究带来了什么、耗费了什么
write-contribution-lead = 人手、资金、一面镜子；也包括它占用的时间。
write-claim = 提出一个论断
write-claim-lead = 一句您认为属实的话，附上支持它和反对它的内容。

# 每张表单的周围
form-crumbs = 当前位置
form-problem-title = 需要更正：{ $title }
form-keep = 保存
form-amend = 保存更正
form-envelope = 写给谁看，何时讲述
form-kept = 已保存
form-kept-next = 已写入记录。下面的表单可以继续写下一条。
form-kept-see = 再看一遍
form-kept-amend = 更正
form-amending = 您正在更正一条记录
form-amending-what = 它写于{ $written }。您的版本将取代它；旧版本仍可查阅。
form-amending-conflict = 有几个版本是分别写成的。您的版本将作出取舍：请先阅读它们。
form-amending-see = 查看该版本
form-core = 核心
form-no-words = 没有文字，或文字已加密
form-dated = { $date }：{ $what }
form-pair = { $one }，{ $other }
form-entry = 记录 { $id }
form-crises = 危机
form-events = 事件
form-statements = 步骤
form-proofs = 证据
form-effects = 阻碍与机会
form-contributions = 研究的贡献与代价
form-contact-more = 补充日期、备注和后续
form-tally-by = 细分：{ $list }

# 共有的栏目
field-occurred = 什么时候？
field-occurred-hint = 可以模糊：“2020年5月”、“2020年春”、“2020年5月12日前后”、2020-05-12。
field-audience = 谁可以读您写的文字？
field-audience-hint = 日期和勾选的内容用于所有人的视图。文字会加密，只给有权限的人看。
field-told_at = 事后讲述的日期
field-told_at-hint = 仅当这是一段回忆时填写：讲述它的日期。
audience-author = 只有我自己
audience-team = 照护团队
audience-study = 团队及其研究伙伴
audience-public = 所有人，因为这是公开的事实

# 接触
field-contact-occurred = 什么时候？
field-contact-occurred-hint = 不填即为今天。也可以写“昨晚”或“2020年5月12日”。
field-way = 以什么方式？
field-setting = 在哪里？
field-setting-hint = 只选场所的类型，绝不写地址。
field-minutes = 多长时间？
field-support = 提供了什么
field-initiator = 是谁先开口的？
field-planned = 是事先约好的吗？
planned-yes = 是
planned-no = 否
field-result = 结果如何
field-note = 备注
field-note-hint = 内容会加密。请不要写姓名或确切地点。
field-goal = 本人用自己的话说出的目标
field-goal-hint = 照原话写，不要包含能让人认出本人的内容。
field-next_step = 约定的下一步

# 统计
field-contacts = 一共多少次接触？
field-contacts-hint = 总数。如实的估计也比没有好。
field-tally-occurred = 哪一天，或哪一段时间？
field-tally-occurred-hint = 不填即为今天。一周可写：2020-05-11/2020-05-15。
field-tally-note = 关于这一天的说明

# 步骤与证据
field-step = 哪一个步骤？
field-step-hint = ◆ 表示核心步骤：危机中可以精简或推迟，但绝不能悄悄消失。
field-state = 进展如何？
field-step-occurred = 从什么时候起？
field-step-occurred-hint = 写当时的日期，而不是今天的。可以模糊：“2020年5月前后”、“昨天”。
field-reason = 为什么？
field-step-reason-hint = 步骤被精简、推迟、跳过、替代、免除或不适用时必须填写。
field-until = 到什么时候？
field-until-hint = 推迟时必填。其他情况下，写预计补上的日期。
field-owner = 由谁负责？
field-owner-hint = 写职务或名字；内容会加密。
field-kinds = 是哪一类证据？
field-what = 用一句话说明
field-evidence-occurred = 是什么时候的？
field-names = 谁在场，或谁表示同意？
field-names-hint = 以姓名为证据时必填。只写团队成员，绝不写服务对象。
field-document = 文件在哪里？
field-document-hint = 以文件为证据时必填：共享文件夹、编号或网址。

# 背景
field-event-occurred = 什么时候发生的？
field-event-occurred-hint = 日期不确定也欢迎：2020-05-12、2020-05、2020-05~（5月前后）、2020-04/2020-05、“2020年春”。
field-fact = 发生了什么？
field-fact-hint = 用您自己的话，一两句即可。
field-sources = 您在哪里读到或看到的？
field-sources-hint = 网址或文件名称，每行一个。要标为“已确认”，必须填写来源。
field-confidence = 有多确定？
field-confidence-hint = 不选则视为“未确认”。
field-occurrence = 是计划，还是已经发生？
field-crisis = 是哪一场危机？
field-crisis-hint = 如果列表中没有，请先为它命名。
field-event-crisis = 属于哪一场危机？
field-name = 您怎么称呼它？
field-crisis-occurred = 对您来说，它从什么时候开始？
field-description = 它是什么

# 时期
field-phase = 哪一个时期？
field-phase-hint = 从列表中选一个，或在下面自己写。
field-phase_own = 或者自己命名一个时期
field-phase_own-hint = 用您自己的叫法，例如“第二波”。这个名称会被封存。
field-start = 什么时候开始？
field-start-hint = 可以模糊：2020-03-13~、“2020年3月中旬”。
field-end = 什么时候结束？
field-end-hint = 写日期，或写“至今”。
field-marker = 标志其开始的事件
field-label = 名称
field-label-hint = 内容会加密。不填则用时期本身的名称。
field-bracket-reason = 边界为什么在这里？
field-scheme = 属于哪一种划分？
field-scheme-hint = 不填则为团队的划分。另写一个名称（拼音或英文，如 waves）可单独列出。

# 影响与矛盾
field-of = 是什么带来的影响？
field-effect = 对团队来说，这是……
field-effect-step = 影响到哪一个步骤？
field-effect-step-hint = 不填则指整体工作。
field-mechanism = 以何种方式？
field-intensity = 程度如何？
field-why = 用您自己的话说
field-effect-occurred = 什么时候感受到的？
field-effect-occurred-hint = 不填则用该事件的日期。
field-one = 一方
field-other = 另一方
field-about = 它们在哪一点上相互矛盾？
field-dispute-occurred = 您什么时候注意到的？
field-dispute-occurred-hint = 不填即为今天。

# 研究
field-side = 研究……
side-given = 带来了
side-cost = 耗费了
field-contribution-what = 什么？
field-contribution-minutes = 多少分钟？
field-contribution-minutes-hint = 如果知道，请写数字：一个半小时写 90。
field-contribution-note = 用一句话说明

# 论断
field-text = 用一句话写出论断
field-claim_type = 它说的是什么？
claim-type-descriptive = 当时的情况（描述性）
claim-type-temporal = 孰先孰后（时间性）
claim-type-causal = 什么导致了什么（因果性）
claim-type-evaluative = 价值如何（评价性）
field-claim-state = 目前状态如何？
field-claim-state-hint = 不选则为“已提出”。要标为“有支持”，请至少引用一条记录。
claim-state-proposed = 已提出
claim-state-supported = 有支持
claim-state-contested = 有争议
claim-state-withdrawn = 已撤回
field-supporting = 支持它的记录
field-supporting-hint = 因果论断需要两个独立来源；只有一个时，会如实注明。
field-disconfirming = 反对它的记录
field-disconfirming-hint = 请认真寻找：经得起反驳的论断更有分量。
field-claim-occurred = 您什么时候提出它？
field-claim-occurred-hint = 不填即为今天。

# 栏目中的问题
problem-missing = 缺少回答：请填写此栏，或从列表中选择。
problem-too-long = 内容太长，无法保存。请缩短，或分成两条记录。
problem-not-in-list = 这个回答不在列表中。请另选一个。
problem-reversed = 结束早于开始。请核对两个日期。
problem-nothing-counted = 没有任何计数。请至少写 1；没有接触的日子不需要统计。
problem-out-of-range = 这个数字太大，不太可能正确。请核对。
problem-repeated = 同一内容被引用了两次。请只保留一处。
problem-unknown-reference = 所引用的记录已不存在，或类型不符。请从列表中选择。
problem-not-a-number = 请用数字写一个整数：12。
problem-two-phases = 请从列表中选一个时期，或自己写一个，不要两者都填。
problem-passphrase-short = 密码短语太短。请至少用 12 个字符；随意选四个词就可以。
problem-passphrase-differs = 两次输入的密码短语不一致。请重新输入。

# 记录未被接收的原因
refusal-other-site = 这条记录属于另一个站点。请发送到那里。
refusal-gap = 它之前的记录还没有到达。请让设备把它们发送完。
refusal-fork = 这台设备已用同一编号发送过别的内容：它曾被复制，或恢复到了较早的状态。请联系协调员重新登记。
refusal-commitment = 内容与其指纹不符：传送途中已损坏。请重新发送。
refusal-unknown-target = 它要更正的记录不在这里。请重新打开要更正的记录，再试一次。
refusal-mixed-targets = 它要更正的几条记录不属于同一条。请逐条更正。
refusal-no-target = 它要撤回或删除内容，却没有说明是哪一条。请从该记录的页面开始。
