# 信任：两份入口清单。
nav-trust = 信任
trust-title = 信任
trust-lead = 整个站点：谁可以进入，谁看过什么，保存了什么，遗忘了什么。
trust-here-title = 信任
trust-here-lead = 记录涉及的人、他们同意的事，以及谁看过什么。
agreement-purposes-hint = 协议只为其载明的目的开放：分析对研究人员，共同分析对共同研究者。
trust-none = 这里没有与您的角色有关的内容。
trust-whole-site = 整个站点：访问、密钥、备份
